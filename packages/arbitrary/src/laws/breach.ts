import * as fc from "fast-check";
import {
  targetOf,
  type Bounds,
  type Constraint,
  type Constraints,
  type OperationSchema,
  type SchemaRef,
  type Traits,
} from "@tsmith/schema";
import { generator, matcher, parsePattern, seededChoose } from "@tsmith/pattern";
import { isSafeString, type Binding } from "../binding.ts";

/** A value that breaks one constraint. @public */
export interface Breach {
  readonly value: unknown;
  /** A JSON pointer to the member that breaks it. */
  readonly path: string;
  /** The name of the trait, such as `range`. */
  readonly constraint: string;
}

/** A member of the input, as it travels and as it is constrained. */
interface Target {
  readonly member: string;
  readonly schema: SchemaRef;
  readonly binding: Binding | undefined;
  readonly constraint: Constraint;
}

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
  const { shape } = targetOf(operation[4]);
  if (shape.type !== "structure") return undefined;
  const constrained = constraints[shape.id]?.members ?? {};
  const ways = shape.members.flatMap(({ name, schema }) => {
    const constraint = Object.hasOwn(constrained, name) ? constrained[name] : undefined;
    if (constraint === undefined) return [];
    const binding = bindingOf(targetOf(schema).traits);
    return waysOf({ member: name, schema, binding, constraint });
  });
  if (ways.length === 0) return undefined;
  return fc.constantFrom(...ways).chain(({ member, constraint, values }) =>
    fc.tuple(inputs, values).map(([value, broken]) => ({
      value: withMember(value as object, member, broken),
      path: `/${member}`,
      constraint,
    })),
  );
}

function bindingOf(traits: Traits): Binding | undefined {
  if (traits.hostLabel !== undefined) return "hostLabel";
  if (traits.httpLabel !== undefined) return "label";
  if (traits.httpHeader !== undefined) return "header";
  if (traits.httpQuery !== undefined) return "query";
  if (traits.httpPrefixHeaders !== undefined) return "prefixHeaders";
  if (traits.httpQueryParams !== undefined) return "queryParams";
  return traits.httpPayload === undefined ? undefined : "payload";
}

function waysOf(target: Target): readonly Way[] {
  const { type } = targetOf(target.schema).shape;
  return [
    ...absence(target),
    ...(type === "number" ? outsideRange(target) : []),
    ...(type === "string" ? wrongText(target) : []),
    ...(type === "list" || type === "map" ? tooFew(target, type === "list" ? [] : {}) : []),
  ];
}

/** A client itself refuses what has no label, and fills a payload or a token. */
function absence({ member, schema, binding, constraint }: Target): readonly Way[] {
  const { traits } = targetOf(schema);
  const isOwn = binding === undefined || binding === "header" || binding === "query";
  if (!isOwn || constraint.required !== true || constraint.default !== undefined) return [];
  if (traits.idempotencyToken !== undefined || isOfBody(traits)) return [];
  return [{ member, constraint: "required", values: fc.constant(undefined) }];
}

/** A client sets the type of a body itself, and refuses a checksum that it cannot make. */
function isOfBody({ httpHeader = "" }: Traits): boolean {
  return /^(?:content-(?:length|type)|x-amz-sdk-checksum-algorithm)$/i.test(httpHeader);
}

/** What the types that are tried hold less than, and no less than the negative of. */
const LIMITS: Readonly<Record<string, number>> = {
  byte: 2 ** 7,
  short: 2 ** 15,
  integer: 2 ** 31,
};

function outsideRange({ member, constraint }: Target): readonly Way[] {
  const { range, type = "" } = constraint;
  const limit = LIMITS[type];
  if (range === undefined || limit === undefined) return [];
  const outside = [
    ...(range.min === undefined ? [] : [Number(range.min) - 1]),
    ...(range.max === undefined ? [] : [Number(range.max) + 1]),
    // What the type itself cannot hold is refused as no number of it.
  ].filter((value) => value >= -limit && value < limit);
  if (outside.length === 0) return [];
  return [{ member, constraint: "range", values: fc.constantFrom(...outside) }];
}

function wrongText({ member, schema, binding, constraint }: Target): readonly Way[] {
  if (isOfBody(targetOf(schema).traits)) return [];
  const { length, pattern } = constraint;
  const byTrait = {
    enum: constraint.enum === undefined ? [] : [UNHEARD],
    pattern: pattern === undefined ? [] : mismatches(length, pattern),
    length: length === undefined ? [] : wrongLengths(length, pattern),
  };
  return Object.entries(byTrait).flatMap(([trait, texts]) => {
    // What does not arrive as it was sent breaks nothing, or something else.
    const safe = texts.filter((text) => isSafeString(binding, text));
    if (safe.length === 0) return [];
    return [{ member, constraint: trait, values: fc.constantFrom(...safe) }];
  });
}

const UNHEARD = "unheard-of-value";

/** An empty collection arrives as one only where it stands in a document. */
function tooFew({ member, binding, schema, constraint }: Target, empty: object): readonly Way[] {
  const isLost = binding !== undefined || targetOf(schema).traits.xmlFlattened !== undefined;
  if (isLost || (constraint.length?.min ?? 0) === 0) return [];
  return [{ member, constraint: "length", values: fc.constant(empty) }];
}

/** Texts beyond this length cost more than they show. */
const LONGEST = 5000;

function wrongLengths({ min, max }: Bounds, pattern: string | undefined): readonly string[] {
  return [Number(min) - 1, Number(max) + 1]
    .filter((size) => size > 0 && size <= LONGEST)
    .flatMap((size) => textOfLength(size, pattern));
}

/** A text of a length that the pattern allows, so that the length alone is wrong. */
function textOfLength(size: number, pattern: string | undefined): readonly string[] {
  if (pattern === undefined) return ["a".repeat(size)];
  const parsed = parsePattern(pattern);
  if (parsed.type === "problem") return [];
  const texts = generator(parsed, { minLength: size, maxLength: size });
  return texts.type === "problem" ? [] : [texts.generate(seededChoose(size))];
}

/** Texts of an allowed length that the pattern does not match. */
function mismatches(length: Bounds | undefined, source: string): readonly string[] {
  const parsed = parsePattern(source);
  if (parsed.type === "problem") return [];
  const matches = matcher(parsed);
  const size = Math.max(1, length?.min ?? 1);
  return ["!", "é", "_", "a", "0", "-", ".", "☃"]
    .map((character) => character.repeat(size))
    .filter((text) => !matches(text));
}

function withMember(value: object, member: string, broken: unknown): object {
  const others = Object.entries(value).filter(([name]) => name !== member);
  return Object.fromEntries(broken === undefined ? others : [...others, [member, broken]]);
}
