import type { Constraint, Constraints } from "@tsmith/schema";
import {
  blobCheck,
  listCheck,
  mapCheck,
  numberCheck,
  stringCheck,
} from "../../constraints/check.ts";
import { conditionsCheck } from "../../constraints/conditions.ts";
import { locate, missing, type Flaws } from "../../constraints/flaw.ts";
import { memberConstraint } from "../../constraints/table.ts";
import {
  targetOf,
  type ListShape,
  type MapShape,
  type Member,
  type SchemaRef,
  type Shape,
  type StructureShape,
} from "../../schema/shape.ts";
import type { ConditionEvaluator } from "../../service.ts";
import { decodeBase64 } from "../base64.ts";
import { mistype } from "../mistype.ts";
import { decodeBigDecimal, decodeBigInteger, numberDecoder } from "../number.ts";
import { fromEpochSeconds, parseTimestamp, type WireFormat } from "../timestamp.ts";

/** Turns a parsed JSON value into the value of a shape; adds what breaks a constraint to `flaws`. */
export type JsonDecode = (value: unknown, flaws: Flaws) => unknown;

/** How a protocol writes JSON, and who reads it. */
export interface JsonSettings {
  /** Whether `@jsonName` counts. */
  readonly usesJsonName: boolean;
  readonly timestampFormat: WireFormat;
  /** A server refuses what the model does not know; a client lets a newer service speak. */
  readonly side: "server" | "client";
  readonly constraints: Constraints;
  readonly isTrue?: ConditionEvaluator | undefined;
}

/** Compiles decoders, and keeps those of structures and unions, which may contain themselves. */
export interface JsonDecoders extends JsonSettings {
  readonly structures: Map<Shape, JsonDecode>;
}

/** Decoders of a service: each schema is compiled once. */
export function jsonDecoders(settings: JsonSettings): JsonDecoders {
  return { ...settings, structures: new Map() };
}

/**
 * Compiles the decoder of a schema, with the constraints that its member puts on it.
 *
 * @throws Rejection (the decoder) where a value has the wrong type.
 */
export function jsonDecoder(
  decoders: JsonDecoders,
  schema: SchemaRef,
  constraint?: Constraint,
): JsonDecode {
  const { shape, traits } = targetOf(schema);
  switch (shape.type) {
    case "string":
      return stringDecoder(constraint);
    case "number":
      return numberDecoder(constraint?.type, numberCheck(constraint));
    case "boolean":
      return decodeBoolean;
    case "blob":
      return blobDecoder(constraint);
    case "timestamp":
      return timestampDecoder(shape.format === "default" ? decoders.timestampFormat : shape.format);
    case "bigInteger":
      return bigIntegerDecoder(constraint);
    case "bigDecimal":
      return decodeBigDecimal;
    case "document":
      return decodeDocument;
    case "unit":
      return decodeUnit;
    case "list":
      return listDecoder(decoders, shape, traits.sparse !== undefined, constraint);
    case "map":
      return mapDecoder(decoders, shape, traits.sparse !== undefined, constraint);
    case "structure":
    case "union":
      return structureDecoder(decoders, shape);
    default:
      return shape satisfies never;
  }
}

function stringDecoder(constraint: Constraint | undefined): JsonDecode {
  const check = stringCheck(constraint);
  return (value, flaws) => {
    if (typeof value !== "string") mistype("a string", value);
    check?.(value, flaws);
    return value;
  };
}

function decodeBoolean(value: unknown): boolean {
  return typeof value === "boolean" ? value : mistype("a boolean", value);
}

function blobDecoder(constraint: Constraint | undefined): JsonDecode {
  const check = blobCheck(constraint);
  return (value, flaws) => {
    const bytes = typeof value === "string" ? decodeBase64(value) : undefined;
    if (bytes === undefined) mistype("base64", value);
    check?.(bytes, flaws);
    return bytes;
  };
}

function timestampDecoder(format: WireFormat): JsonDecode {
  if (format === "epoch-seconds") {
    return (value) => {
      const seconds = typeof value === "symbol" ? Number(value.description) : value;
      const date = typeof seconds === "number" ? fromEpochSeconds(seconds) : undefined;
      return date ?? mistype("epoch seconds", value);
    };
  }
  return (value) => {
    const date = typeof value === "string" ? parseTimestamp(value, format) : undefined;
    return date ?? mistype(`a timestamp in the format ${format}`, value);
  };
}

function bigIntegerDecoder(constraint: Constraint | undefined): JsonDecode {
  const check = numberCheck(constraint);
  return (value, flaws) => {
    const integer = decodeBigInteger(value);
    check?.(integer, flaws);
    return integer;
  };
}

/** Any JSON; numbers become doubles. */
function decodeDocument(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "symbol") return Number(value.description);
  if (typeof value !== "object" || value === null) return value;
  // In place: the parsed value has no other owner, and an own `__proto__` stays one.
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    const inner = holder[key];
    const decoded = decodeDocument(inner);
    if (decoded !== inner) holder[key] = decoded;
  }
  return value;
}

function decodeUnit(value: unknown): unknown {
  return isObject(value) ? {} : mistype("an object", value);
}

/** @see https://smithy.io/2.0/spec/aggregate-types.html#list */
function listDecoder(
  decoders: JsonDecoders,
  shape: ListShape,
  isSparse: boolean,
  constraint: Constraint | undefined,
): JsonDecode {
  const itemConstraint =
    memberConstraint(decoders.constraints, shape.id, "member") ?? constraint?.member;
  const decode = jsonDecoder(decoders, shape.member, itemConstraint);
  const check = listCheck(constraint);
  return (value, flaws) => {
    if (!Array.isArray(value)) return mistype("a list", value);
    // In place, as for documents.
    const items: unknown[] = value;
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i];
      if (item === null) {
        if (!isSparse && decoders.side === "server") mistype("an item", item);
        continue;
      }
      const before = flaws.length;
      const decoded = decode(item, flaws);
      if (decoded !== item) items[i] = decoded;
      if (flaws.length > before) locate(flaws, before, i);
    }
    check?.(items, flaws);
    return isSparse || decoders.side === "server" ? items : items.filter((item) => item !== null);
  };
}

/** @see https://smithy.io/2.0/spec/aggregate-types.html#map */
function mapDecoder(
  decoders: JsonDecoders,
  shape: MapShape,
  isSparse: boolean,
  constraint: Constraint | undefined,
): JsonDecode {
  const { constraints, side } = decoders;
  const keyConstraint = memberConstraint(constraints, shape.id, "key") ?? constraint?.key;
  const valueConstraint = memberConstraint(constraints, shape.id, "value") ?? constraint?.value;
  const checkKey = stringCheck(keyConstraint);
  const decode = jsonDecoder(decoders, shape.value, valueConstraint);
  const check = mapCheck(constraint);
  return (value, flaws) => {
    if (!isObject(value)) return mistype("an object", value);
    const keys = Object.keys(value);
    check?.(keys.length, flaws);
    for (const key of keys) {
      checkKey?.(key, flaws);
      const entry = value[key];
      if (entry === null) {
        if (!isSparse && side === "server") mistype("a value", entry);
        if (!isSparse) delete value[key];
        continue;
      }
      const before = flaws.length;
      const decoded = decode(entry, flaws);
      if (decoded !== entry) value[key] = decoded;
      if (flaws.length > before) locate(flaws, before, key);
    }
    return value;
  };
}

/** Puts a forward reference first: a structure may contain itself. */
function structureDecoder(decoders: JsonDecoders, shape: StructureShape): JsonDecode {
  const known = decoders.structures.get(shape);
  if (known !== undefined) return known;
  const forward: JsonDecode = (value, flaws) => decode(value, flaws);
  decoders.structures.set(shape, forward);
  const members = memberDecoders(decoders, shape, shape.members);
  const check = conditionsCheck(decoders.constraints, shape.id, decoders.isTrue);
  const decode =
    shape.type === "union"
      ? unionOf(members, decoders.side)
      : structureOf(members, check, decoders.side);
  decoders.structures.set(shape, decode);
  return decode;
}

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
  /** Whether every object has the name from `Object.prototype`, so that only an own one counts. */
  readonly isInherited: boolean;
  readonly decode: JsonDecode;
}

/** Decoders of all members of a structure or union, or of those that a body holds. */
export function memberDecoders(
  decoders: JsonDecoders,
  shape: StructureShape,
  members: readonly Member[],
): readonly MemberDecoder[] {
  return members.map(({ name, schema }) => {
    const constraint = memberConstraint(decoders.constraints, shape.id, name);
    const { jsonName } = targetOf(schema).traits;
    const wireName = decoders.usesJsonName && jsonName !== undefined ? jsonName : name;
    return {
      ...absenceOf(decoders, shape, { name, schema }),
      wireName,
      isInherited: wireName in Object.prototype,
      decode: jsonDecoder(decoders, schema, constraint),
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
  decoders: JsonDecoders,
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
  const decode = jsonDecoder(decoders, schema);
  return () => decode(structuredClone(node), []);
}

function structureOf(
  members: readonly MemberDecoder[],
  check: ((value: object, flaws: Flaws) => void) | undefined,
  side: JsonSettings["side"],
): JsonDecode {
  const refusesProto = side === "server" && !members.some(isProto);
  return (value, flaws) => {
    if (!isObject(value)) return mistype("an object", value);
    if (refusesProto && Object.hasOwn(value, "__proto__")) mistype("a known member", "__proto__");
    const structure: Record<string, unknown> = {};
    for (const member of members) decodeMember(value, member, structure, flaws);
    check?.(structure, flaws);
    return structure;
  };
}

function isProto({ wireName }: MemberDecoder): boolean {
  return wireName === "__proto__";
}

/** Reads one member of an object into a structure. */
export function decodeMember(
  value: Readonly<Record<string, unknown>>,
  member: MemberDecoder,
  structure: Record<string, unknown>,
  flaws: Flaws,
): void {
  const { name, wireName } = member;
  const entry = member.isInherited && !Object.hasOwn(value, wireName) ? undefined : value[wireName];
  if (entry === undefined || entry === null) return settleAbsent(member, structure, flaws);
  const before = flaws.length;
  setMember(structure, name, member.decode(entry, flaws));
  if (flaws.length > before) locate(flaws, before, name);
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

/**
 * Exactly one member is set; `null` is not, and `__type` is none.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#union
 */
function unionOf(members: readonly MemberDecoder[], side: JsonSettings["side"]): JsonDecode {
  const byWireName = new Map(members.map((member) => [member.wireName, member]));
  return (value, flaws) => {
    if (!isObject(value)) return mistype("an object", value);
    const set = Object.keys(value).filter((key) => value[key] !== null && !isTypeTag(key));
    const [key] = set;
    if (key === undefined || set.length > 1) return mistype("exactly one member of a union", value);
    const member = byWireName.get(key);
    if (member === undefined) {
      return side === "client" ? { $unknown: [key, value[key]] } : mistype("a known member", value);
    }
    const union: Record<string, unknown> = {};
    decodeMember(value, member, union, flaws);
    return union;
  };

  function isTypeTag(key: string): boolean {
    return key === "__type" && !byWireName.has(key);
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `__proto__` is a name like any other. */
export function setMember(structure: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__") {
    Object.defineProperty(structure, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else {
    structure[name] = value;
  }
}
