import type { Report } from "../diagnostics.ts";
import { positionOf } from "../locate.ts";
import { membersOf } from "../model/model.ts";
import type { Shape } from "../model/shapes.ts";
import { ZERO_VALUES } from "../model/zero-values.ts";
import type { Location } from "../source.ts";
import { isSamePlace } from "./same-place.ts";

/** A shape as one source defines it. */
export interface Definition {
  readonly shape: Shape;
  /** Whether the source is of version 1.0, where a number has a default of zero. */
  readonly isOld: boolean;
}

/**
 * Whether two definitions of one id say the same. Traits are left out, but for a default that the
 * version implies: those of all definitions are gathered together.
 *
 * @see https://smithy.io/2.0/spec/model.html#shape-conflicts
 */
function isSameDefinition(left: Definition, right: Definition): boolean {
  return contents(left) === contents(right);
}

/** How two definitions of one id differ, as far as it can be said in short. */
function differencesOf(left: Definition, right: Definition): readonly string[] {
  const [leftType, rightType] = [left.shape.type, right.shape.type];
  const [leftNames, rightNames] = [memberNames(left), memberNames(right)];
  const [leftDefault, rightDefault] = [impliesDefault(left), impliesDefault(right)];
  return [
    ...(leftType === rightType ? [] : [`Left is ${leftType}, right is ${rightType}`]),
    ...(leftNames === rightNames ? [] : [`Members differ: ${leftNames} vs ${rightNames}`]),
    ...(leftDefault && !rightDefault ? ["Left has trait smithy.api#default"] : []),
    ...(rightDefault && !leftDefault ? ["Right has trait smithy.api#default"] : []),
  ];
}

function impliesDefault({ shape, isOld }: Definition): boolean {
  return isOld && ZERO_VALUES.has(shape.type);
}

function memberNames({ shape }: Definition): string {
  return `[${membersOf(shape)
    .map(({ name }) => name)
    .join(", ")}]`;
}

function contents(definition: Definition): string {
  const { shape } = definition;
  const members = membersOf(shape).map(({ name, target }) => `${name}: ${target}`);
  return JSON.stringify([
    shape.type,
    members.toSorted(),
    shape.mixins,
    bindings(shape),
    impliesDefault(definition),
  ]);
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
export function reportDuplicate(first: Definition, second: Definition, report: Report): void {
  const { id, location } = first.shape;
  const { location: other } = second.shape;
  const related = [{ message: "first defined here", location }];
  const place = { shape: id, location: other, related };
  const parameters = { shape: id, first: printLocation(location), second: printLocation(other) };
  if (!isSameDefinition(first, second)) {
    const differences = differencesOf(second, first).map((one, index) =>
      index === 0 ? `. ${one}` : `; ${one}`,
    );
    report("Model/duplicate-shape", { ...parameters, differences: differences.join("") }, place);
  } else if (!isSamePlace(location, other)) {
    report("Model.IgnoredDuplicateDefinition", parameters, place);
  }
}

function printLocation(location: Location): string {
  const { line, column } = positionOf(location);
  return `${location.source.name} [${line}, ${column}]`;
}
