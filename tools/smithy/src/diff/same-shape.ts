import { membersOf } from "../model/model.ts";
import { nodesEqual } from "../model/node-equality.ts";
import type { Shape, Traits } from "../model/shapes.ts";

/**
 * Whether two shapes say the same, wherever and in whatever order of traits they say it. Members are
 * shapes of their own: what they say is not looked at, only which there are and in which order.
 */
export function isSameShape(left: Shape, right: Shape): boolean {
  return (
    left.type === right.type &&
    isSameTraits(left.traits, right.traits) &&
    isSameList(left.mixins, right.mixins) &&
    isSameList(namesOfMembers(left), namesOfMembers(right)) &&
    hasSameProperties(left, right)
  );
}

function isSameTraits(left: Traits, right: Traits): boolean {
  if (left.size !== right.size) return false;
  for (const [id, value] of left) {
    const other = right.get(id);
    if (other === undefined || !nodesEqual(value, other)) return false;
  }
  return true;
}

function namesOfMembers(shape: Shape): readonly string[] {
  return membersOf(shape).map(({ name }) => name);
}

function hasSameProperties(left: Shape, right: Shape): boolean {
  switch (left.type) {
    case "member":
      return right.type === left.type && left.target === right.target;
    case "operation":
      return (
        right.type === left.type &&
        left.input === right.input &&
        left.output === right.output &&
        isSameList(left.errors, right.errors)
      );
    case "enum":
    case "intEnum":
      return isSameList(valuesOf(left), valuesOf(right));
    case "service":
      return (
        right.type === left.type &&
        left.version === right.version &&
        isSameList(left.operations, right.operations) &&
        isSameList(left.resources, right.resources) &&
        isSameList(left.errors, right.errors) &&
        isSameMap(left.rename, right.rename)
      );
    case "resource":
      return (
        right.type === left.type &&
        isSameMap(left.identifiers, right.identifiers) &&
        isSameMap(left.properties, right.properties) &&
        isSameMap(left.lifecycle, right.lifecycle) &&
        isSameList(left.operations, right.operations) &&
        isSameList(left.collectionOperations, right.collectionOperations) &&
        isSameList(left.resources, right.resources)
      );
    default:
      return true;
  }
}

/** The values are the members' own, but what an enum is lies in them. */
function valuesOf(shape: Shape): readonly string[] {
  return membersOf(shape).map(({ traits }) => String(traits.get("smithy.api#enumValue")));
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}

/** Whether two maps have the same entries, in any order. */
export function isSameMap(
  left: ReadonlyMap<string, string>,
  right: ReadonlyMap<string, string>,
): boolean {
  return left.size === right.size && [...left].every(([key, value]) => right.get(key) === value);
}
