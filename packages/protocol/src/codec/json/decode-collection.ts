import type { Constraint, ListShape, MapShape } from "@tsmith/schema";
import { listCheck, mapCheck } from "../../constraints/check.ts";
import { locate } from "../../constraints/flaw.ts";
import { checkString, stringRules } from "../../constraints/string-rules.ts";
import { memberConstraint } from "../../constraints/table.ts";
import { mistype } from "../mistype.ts";
import type { JsonDecode, JsonDecoders } from "./decoder.ts";

/**
 * A server refuses `null` where a list is not sparse, a client drops it.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#list
 */
export function listDecoder(
  { constraints, decoder, side }: JsonDecoders,
  shape: ListShape,
  isSparse: boolean,
  constraint: Constraint | undefined,
): JsonDecode {
  const itemConstraint = memberConstraint(constraints, shape.id, "member") ?? constraint?.member;
  const decode = decoder(shape.member, itemConstraint);
  const check = listCheck(constraint);
  const refusesNull = !isSparse && side === "server";
  const dropsNull = !isSparse && side === "client";
  return (value, flaws) => {
    if (!Array.isArray(value)) return mistype("a list", value);
    const items: unknown[] = value;
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i];
      if (item === null) {
        if (refusesNull) mistype("an item", item);
        continue;
      }
      const before = flaws.length;
      const decoded = decode(item, flaws);
      if (decoded !== item) items[i] = decoded;
      if (flaws.length > before) locate(flaws, before, i);
    }
    check?.(items, flaws);
    return dropsNull && items.includes(null) ? items.filter((item) => item !== null) : items;
  };
}

/**
 * A server refuses `null` where a map is not sparse, a client drops it.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#map
 */
export function mapDecoder(
  { constraints, decoder, isObject, side }: JsonDecoders,
  shape: MapShape,
  isSparse: boolean,
  constraint: Constraint | undefined,
): JsonDecode {
  const keyConstraint = memberConstraint(constraints, shape.id, "key") ?? constraint?.key;
  const valueConstraint = memberConstraint(constraints, shape.id, "value") ?? constraint?.value;
  const keyRules = stringRules(keyConstraint);
  const decode = decoder(shape.value, valueConstraint);
  const check = mapCheck(constraint);
  return (value, flaws) => {
    if (!isObject(value)) return mistype("an object", value);
    const keys = Object.keys(value);
    check?.(keys.length, flaws);
    for (const key of keys) {
      if (keyRules !== undefined) checkString(keyRules, key, flaws);
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
