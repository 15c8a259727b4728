import type { StructureShape } from "@tsmith/schema";
import { conditionsCheck } from "../../constraints/conditions.ts";
import { locate, type Flaws } from "../../constraints/flaw.ts";
import { mistype } from "../mistype.ts";
import { memberDecoders, settleAbsent, type MemberDecoder } from "./decode-member.ts";
import { setMember, type JsonDecode, type JsonDecoders } from "./decoder.ts";

type Values = Record<string, unknown>;

/** Puts a forward reference first: a structure may contain itself. */
export function structureDecoder(decoders: JsonDecoders, shape: StructureShape): JsonDecode {
  const known = decoders.structures.get(shape);
  if (known !== undefined) return known;
  let decode: JsonDecode | undefined;
  decoders.structures.set(shape, (value, flaws) => decode?.(value, flaws));
  const members = memberDecoders(decoders, shape, shape.members);
  decode =
    shape.type === "union"
      ? unionOf(members, decoders)
      : structureOf(
          members,
          conditionsCheck(decoders.constraints, shape.id, decoders.isTrue),
          decoders,
        );
  decoders.structures.set(shape, decode);
  return decode;
}

function structureOf(
  members: readonly MemberDecoder[],
  check: ((value: object, flaws: Flaws) => void) | undefined,
  { isObject, side }: JsonDecoders,
): JsonDecode {
  const byWireName = new Map(members.map((member) => [member.wireName, member]));
  const settled = members.filter((member) => member.isRequired || member.makeDefault !== undefined);
  // Most members are what they were parsed to, so the parsed object becomes the structure.
  const isInPlace = members.every(({ name, wireName }) => name === wireName);
  return (value, flaws) => {
    if (!isObject(value)) return mistype("an object", value);
    let structure: Values = isInPlace ? value : {};
    let isClean = true;
    let count = 0;
    let next = 0;
    // What a parser gives inherits nothing that can be enumerated.
    for (const key in value) {
      const expected = members[next];
      // Keys come in the order of the model, as a rule.
      const member = expected?.wireName === key ? expected : byWireName.get(key);
      const entry = value[key];
      if (member === undefined || entry === null) {
        if (member === undefined && key === "__proto__" && side === "server") refuseProto();
        isClean = false;
        continue;
      }
      next = member.index + 1;
      count += 1;
      const before = flaws.length;
      const decoded = member.decode(entry, flaws);
      if (flaws.length > before) locate(flaws, before, member.name);
      if (!isInPlace) setMember(structure, member.name, decoded);
      else if (decoded !== entry) value[key] = decoded;
    }
    if (!isClean && isInPlace) structure = withoutUnknown(value, members);
    if (count < members.length) settleAll(structure, settled, flaws);
    check?.(structure, flaws);
    return structure;
  };
}

/** No model has such a member, so it is there to do harm. */
export function refuseProto(): never {
  return mistype("a known member", "__proto__");
}

/** Neither members that the model does not know, nor those that are `null`. */
function withoutUnknown(value: Values, members: readonly MemberDecoder[]): Values {
  const structure: Values = {};
  for (const { name } of members) {
    const entry = Object.hasOwn(value, name) ? value[name] : undefined;
    if (entry !== undefined && entry !== null) setMember(structure, name, entry);
  }
  return structure;
}

function settleAll(structure: Values, members: readonly MemberDecoder[], flaws: Flaws): void {
  for (const member of members) {
    if (!Object.hasOwn(structure, member.name)) settleAbsent(member, structure, flaws);
  }
}

/**
 * Exactly one member is set; `null` is not, and `__type` is none.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#union
 */
function unionOf(members: readonly MemberDecoder[], { isObject, side }: JsonDecoders): JsonDecode {
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
    const union: Values = {};
    const before = flaws.length;
    setMember(union, member.name, member.decode(value[key], flaws));
    if (flaws.length > before) locate(flaws, before, member.name);
    return union;
  };

  function isTypeTag(key: string): boolean {
    return key === "__type" && !byWireName.has(key);
  }
}
