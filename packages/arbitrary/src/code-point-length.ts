import type { Bounds } from "@tsmith/schema";

/** The length of a string as Smithy counts it. @see https://smithy.io/2.0/spec/constraint-traits.html#length-trait */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Whether a length lies within bounds. */
export function isWithin(length: number, { min = 0, max = Infinity }: Bounds): boolean {
  return length >= min && length <= max;
}
