import { membersOf } from "../model/model.ts";
import type { Shape } from "../model/shapes.ts";

/**
 * Whether two definitions of one id say the same. Traits are left out: those of all definitions
 * are gathered together.
 *
 * @see https://smithy.io/2.0/spec/model.html#shape-conflicts
 */
export function isSameDefinition(left: Shape, right: Shape): boolean {
  return contents(left) === contents(right);
}

/** How two definitions of one id differ, as far as it can be said in short. */
export function differencesOf(left: Shape, right: Shape): readonly string[] {
  const [leftNames, rightNames] = [memberNames(left), memberNames(right)];
  return [
    ...(left.type === right.type ? [] : [`Left is ${left.type}, right is ${right.type}`]),
    ...(leftNames === rightNames ? [] : [`Members differ: ${leftNames} vs ${rightNames}`]),
  ];
}

function memberNames(shape: Shape): string {
  return `[${membersOf(shape)
    .map(({ name }) => name)
    .join(", ")}]`;
}

function contents(shape: Shape): string {
  const members = membersOf(shape).map(({ name, target }) => `${name}: ${target}`);
  return JSON.stringify([shape.type, members.toSorted(), shape.mixins, bindings(shape)]);
}

/** What services, resources and operations refer to, in an order of its own. */
function bindings(shape: Shape): unknown {
  switch (shape.type) {
    case "service":
      return [
        shape.version,
        shape.operations.toSorted(),
        shape.resources.toSorted(),
        shape.errors.toSorted(),
        sorted(shape.rename),
      ];
    case "operation":
      return [shape.input, shape.output, shape.errors.toSorted()];
    case "resource":
      return [
        sorted(shape.identifiers),
        sorted(shape.properties),
        sorted(shape.lifecycle),
        shape.operations.toSorted(),
        shape.collectionOperations.toSorted(),
        shape.resources.toSorted(),
      ];
    default:
      return [];
  }
}

function sorted(map: ReadonlyMap<string, string>): string[] {
  return [...map].map(([key, value]) => `${key}: ${value}`).toSorted();
}
