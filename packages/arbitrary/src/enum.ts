import * as fc from "fast-check";
import type { Environment } from "./environment.ts";
import { ContextualArbitrary } from "./contextual.ts";

/** The values of an enum. */
export function enums<T extends string | number>(
  constants: Readonly<Record<string, T>>,
): fc.Arbitrary<T> {
  return fc.constantFrom(...Object.values(constants));
}

/** An enum as a service may send it: on demand also with values that the contract does not know. */
export function openEnums<T extends string | number>(
  environment: Environment,
  known: fc.Arbitrary<T>,
  constants: Readonly<Record<string, T>>,
): fc.Arbitrary<T> {
  if (!environment.settings.unknownEnums) return known;
  const values = new Set<unknown>(Object.values(constants));
  const isText = [...values].some((value) => typeof value === "string");
  const unknown = isText
    ? fc.constantFrom("UNKNOWN", "unknown to the contract", "Ω", "constructor")
    : fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff });
  const isUnheard = (value: string | number): boolean => !values.has(value);
  const fits = isText ? headerSafe(environment, unknown) : unknown;
  // An open enum reads every string, or every integer, whatever `T` lists.
  const open = fits.filter(isUnheard) as fc.Arbitrary<unknown> as fc.Arbitrary<T>;
  return fc.oneof({ arbitrary: known, weight: 2 }, { arbitrary: open, weight: 1 });
}

/** Headers carry ASCII only. */
function headerSafe(
  environment: Environment,
  unknown: fc.Arbitrary<string | number>,
): fc.Arbitrary<string | number> {
  const inHeader = fc.constantFrom("UNKNOWN", "unknown", "constructor");
  return new ContextualArbitrary<string | number>(() =>
    environment.binding === "header" ? inHeader : unknown,
  );
}
