import * as fc from "fast-check";
import type { Constraint, Constraints, OperationSchema } from "@tsmith/schema";
import { generator, matcher, parsePattern, seededChoose } from "@tsmith/pattern";

/** A value that breaks one constraint. @public */
export interface Breach {
  readonly value: unknown;
  /** A JSON pointer to the member that breaks it. */
  readonly path: string;
  /** The name of the trait, such as `range`. */
  readonly constraint: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** One way to break a member: its name, the trait, values that do. */
interface Way {
  readonly member: string;
  readonly constraint: string;
  readonly values: fc.Arbitrary<unknown>;
}

/**
 * Inputs of an operation of which one member breaks one constraint; `undefined` where none has any.
 * Members of the input itself are broken; deeper ones are left to the protocol's own suites.
 *
 * @public
 */
export function breaches(
  operation: OperationSchema<unknown, unknown>,
  constraints: Constraints,
  inputs: fc.Arbitrary<unknown>,
): fc.Arbitrary<Breach> | undefined {
  const input = resolve(operation[4]);
  if (!Array.isArray(input)) return undefined;
  const members = constraints[`${String(input[1])}#${String(input[2])}`]?.members ?? {};
  const ways = Object.entries(members).flatMap(([member, constraint]) =>
    waysOf(member, constraint),
  );
  if (ways.length === 0) return undefined;
  return fc.constantFrom(...ways).chain(({ member, constraint, values }) =>
    fc.tuple(inputs, values).map(([value, broken]) => ({
      value: withMember(value as Fields, member, broken),
      path: `/${member}`,
      constraint,
    })),
  );
}

function waysOf(member: string, constraint: Constraint): readonly Way[] {
  const { range, length, pattern } = constraint;
  const ways: Way[] = [];
  if (range !== undefined && isIntegral(constraint)) {
    const outside = [
      ...(range.min === undefined ? [] : [Number(range.min) - 1]),
      ...(range.max === undefined ? [] : [Number(range.max) + 1]),
    ];
    ways.push({ member, constraint: "range", values: fc.constantFrom(...outside) });
  }
  const mismatching = pattern === undefined ? undefined : mismatches(constraint, pattern);
  if (mismatching !== undefined) {
    ways.push({ member, constraint: "pattern", values: mismatching });
  }
  if (length !== undefined && constraint.member === undefined && constraint.key === undefined) {
    const texts = [Number(length.min) - 1, Number(length.max) + 1]
      .filter((size) => size > 0 && size <= LONGEST)
      .flatMap((size) => textOfLength(size, pattern));
    if (texts.length > 0) {
      ways.push({ member, constraint: "length", values: fc.constantFrom(...texts) });
    }
  }
  return ways;
}

/** Texts beyond this length cost more than they show. */
const LONGEST = 5000;

/** A text of a length that the pattern allows, so that the length alone is wrong. */
function textOfLength(size: number, pattern: string | undefined): readonly string[] {
  if (pattern === undefined) return ["a".repeat(size)];
  const parsed = parsePattern(pattern);
  if (parsed.type === "problem") return [];
  const texts = generator(parsed, { minLength: size, maxLength: size });
  return texts.type === "problem" ? [] : [texts.generate(seededChoose(size))];
}

function isIntegral({ type }: Constraint): boolean {
  return type === "byte" || type === "short" || type === "integer";
}

/** Texts of an allowed length that the pattern does not match. */
function mismatches({ length }: Constraint, source: string): fc.Arbitrary<unknown> | undefined {
  const parsed = parsePattern(source);
  if (parsed.type === "problem") return undefined;
  const matches = matcher(parsed);
  const size = Math.max(1, length?.min ?? 1);
  const candidates = ["!", "é", "_", "a", "0", "-", ".", "☃"]
    .map((character) => character.repeat(size))
    .filter((text) => !matches(text));
  return candidates.length === 0 ? undefined : fc.constantFrom(...candidates);
}

function withMember(value: Fields, member: string, broken: unknown): Fields {
  return Object.fromEntries([...Object.entries(value), [member, broken]]);
}

function resolve(reference: unknown): unknown {
  return typeof reference === "function" ? (reference as () => unknown)() : reference;
}
