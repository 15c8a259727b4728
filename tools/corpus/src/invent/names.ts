import type { Draw } from "./draw.ts";

/** Names that generated code has uses of its own for, beside those that it has not. */
const SHAPE_WORDS = words(`
  Town Street Type Error Date Map Set Promise Request Response Client Object Symbol Function Array
  Record Class Default Input Output Import Await Package async let of Number1 Buffer URL Headers JSON
  Math Partial Readonly Exclude Infinity NaN undefined Schema Shapes Constraints Command Mock
  Arbitraries Store Calls Handlers Uint8Array BigInt Iterator Event Events Page Token X9 a_b
  Item_Value Interface Enum Namespace Module Any Never Unknown String1 Boolean1 Void Paginator Waiter
  Service Resource Operation Union List Timestamp1 Blob1 Kind Status Reset Fetch`);

const MEMBER_WORDS = words(`
  name id type kind default class constructor toString valueOf hasOwnProperty length prototype then
  message code status items value key entry member error stack cause signal arguments eval await
  delete in new x_y X9 _hidden A aB URL isTrue count total owner note created updated region size
  color data body header query label unit rate ratio weight parent child children tags options
  settings mode level static enum export import interface package private public yield let of async
  get set input output fault metadata retryable requestId Type1 toJSON isPrototypeOf
  propertyIsEnumerable toLocaleString`);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Gives names for shapes that differ in more than their case, as Smithy asks of a service. */
export type ShapeNames = (suffix?: string) => string;

export function shapeNames(draw: Draw): ShapeNames {
  const taken = new Set<string>();
  return (suffix = "") => {
    const word = draw.one(SHAPE_WORDS) + suffix;
    let name = word;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${word}${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Names for members of one shape, which differ in more than their case from each other. */
export function memberNames(
  draw: Draw,
  count: number,
  taken: readonly string[] = [],
): readonly string[] {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const names: string[] = [];
  for (const name of draw.some(MEMBER_WORDS, count + known.size, count + known.size)) {
    if (names.length === count || known.has(name.toLowerCase())) continue;
    known.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}
