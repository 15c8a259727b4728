/** A version of the language that a source is written in. */
export type Version = "1.0" | "2.0";

/**
 * What a source may call its version.
 *
 * @see https://smithy.io/2.0/spec/idl.html#version-statement
 */
export const VERSIONS: ReadonlyMap<string, Version> = new Map<string, Version>([
  ["1", "1.0"],
  ["1.0", "1.0"],
  ["2", "2.0"],
  ["2.0", "2.0"],
]);
