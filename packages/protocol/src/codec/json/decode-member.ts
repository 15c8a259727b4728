import {
  targetOf,
  type Constraint,
  type Member,
  type SchemaRef,
  type StructureShape,
} from "@tsmith/schema";
import { locate, missing, type Flaws } from "../../constraints/flaw.ts";
import { memberConstraint } from "../../constraints/table.ts";
import { parseTimestamp } from "../timestamp.ts";
import { isObject, setMember, type JsonDecode, type JsonDecoders } from "./decoder.ts";

/** What stands for a member where it is absent. */
export interface Absence {
  readonly name: string;
  readonly isRequired: boolean;
  /** A new value each time. */
  readonly makeDefault: (() => unknown) | undefined;
}

/** How a member is found and read. */
export interface MemberDecoder extends Absence {
  readonly wireName: string;
  /** Among its siblings. */
  readonly index: number;
  readonly decode: JsonDecode;
}

/** Decoders of all members of a structure or union, or of those that a body holds. */
export function memberDecoders(
  decoders: JsonDecoders,
  shape: StructureShape,
  members: readonly Member[],
): readonly MemberDecoder[] {
  return members.map(({ name, schema }, index) => {
    const constraint = memberConstraint(decoders.constraints, shape.id, name);
    const { jsonName } = targetOf(schema).traits;
    const wireName = decoders.usesJsonName && jsonName !== undefined ? jsonName : name;
    return {
      ...absenceOf(decoders, shape, { name, schema }),
      wireName,
      index,
      decode: decoders.decoder(schema, constraint),
    };
  });
}

export function absenceOf(
  decoders: JsonDecoders,
  shape: StructureShape,
  { name, schema }: Member,
): Absence {
  const constraint = memberConstraint(decoders.constraints, shape.id, name);
  const makeDefault = defaultMaker(decoders, schema, constraint);
  return { name, isRequired: constraint?.required === true, makeDefault };
}

/** @see https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait */
export function defaultMaker(
  { defaults: { decoder } }: JsonDecoders,
  schema: SchemaRef,
  constraint: Constraint | undefined,
): (() => unknown) | undefined {
  const node = constraint?.default;
  if (node === undefined || node === null) return undefined;
  const { shape, traits } = targetOf(schema);
  // The model has to give one to a stream that is not required; it means that there is none.
  if (traits.streaming !== undefined) return undefined;
  if (shape.type === "timestamp") {
    const format = typeof node === "number" ? "epoch-seconds" : "date-time";
    return () => parseTimestamp(String(node), format);
  }
  const decode = decoder(schema);
  return () => decode(structuredClone(node), []);
}

/** Reads a member of a parsed body; `undefined` where it is absent. */
export function decodeEntryOf(
  body: unknown,
  { wireName, decode }: MemberDecoder,
  flaws: Flaws,
): unknown {
  const entry = isObject(body) && Object.hasOwn(body, wireName) ? body[wireName] : undefined;
  return entry === undefined || entry === null ? undefined : decode(entry, flaws);
}

/** Gives an absent member its default, or finds fault with its absence. */
export function settleAbsent(
  { name, makeDefault, isRequired }: Absence,
  structure: Record<string, unknown>,
  flaws: Flaws,
): void {
  if (makeDefault !== undefined) {
    setMember(structure, name, makeDefault());
  } else if (isRequired) {
    flaws.push(missing());
    locate(flaws, flaws.length - 1, name);
  }
}
