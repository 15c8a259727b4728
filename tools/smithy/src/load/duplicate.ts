import type { Report } from "../diagnostics.ts";
import { positionOf } from "../locate.ts";
import { membersOf } from "../model/model.ts";
import type { Shape } from "../model/shapes.ts";
import type { Location } from "../source.ts";
import { isSamePlace } from "./same-place.ts";

/**
 * Whether two definitions of one id say the same. Traits are left out: those of all definitions
 * are gathered together.
 *
 * @see https://smithy.io/2.0/spec/model.html#shape-conflicts
 */
function isSameDefinition(left: Shape, right: Shape): boolean {
  return contents(left) === contents(right);
}

/** How two definitions of one id differ, as far as it can be said in short. */
function differencesOf(left: Shape, right: Shape): readonly string[] {
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

/** Reports a shape that is defined twice, unless it is by one place that was read twice. */
export function reportDuplicate(first: Shape, second: Shape, report: Report): void {
  const { id } = first;
  const related = [{ message: "first defined here", location: first.location }];
  const place = { shape: id, location: second.location, related };
  const parameters = {
    shape: id,
    first: printLocation(first.location),
    second: printLocation(second.location),
  };
  if (!isSameDefinition(first, second)) {
    const differences = differencesOf(second, first).map((one, index) =>
      index === 0 ? `. ${one}` : `; ${one}`,
    );
    report("Model/duplicate-shape", { ...parameters, differences: differences.join("") }, place);
  } else if (!isSamePlace(first.location, second.location)) {
    report("Model.IgnoredDuplicateDefinition", parameters, place);
  }
}

function printLocation(location: Location): string {
  const { line, column } = positionOf(location);
  return `${location.source.name} [${line}, ${column}]`;
}
