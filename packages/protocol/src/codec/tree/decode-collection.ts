import {
  targetOf,
  type Constraint,
  type ListShape,
  type MapShape,
  type SchemaRef,
} from "@tsmith/schema";
import { listCheck, mapCheck } from "../../constraints/check.ts";
import { locate } from "../../constraints/flaw.ts";
import { checkString, stringRules } from "../../constraints/string-rules.ts";
import { memberConstraint } from "../../constraints/table.ts";
import { setMember } from "../json/decoder.ts";
import { mistype } from "../mistype.ts";
import type { TreeDecode, TreeDecoders } from "./decoder.ts";
import { childrenOf } from "./node.ts";
import { onlyText } from "./only-node.ts";

/** @see https://smithy.io/2.0/spec/protocol-traits.html#list-serialization */
export function listDecoder(
  { constraints, decoder, format }: TreeDecoders,
  shape: ListShape,
  schema: SchemaRef,
  constraint: Constraint | undefined,
): TreeDecode {
  const itemConstraint = memberConstraint(constraints, shape.id, "member") ?? constraint?.member;
  const decode = decoder(shape.member, itemConstraint);
  const check = listCheck(constraint);
  const itemName = format.isFlattened(schema)
    ? undefined
    : format.partNameOf({ name: "member", schema: shape.member });
  return (nodes, flaws) => {
    const items = format.itemsOf(nodes, itemName).map((node, i) => {
      const before = flaws.length;
      const item = decode([node], flaws);
      if (flaws.length > before) locate(flaws, before, i);
      return item;
    });
    check?.(items, flaws);
    return items;
  };
}

/** @see https://smithy.io/2.0/spec/protocol-traits.html#map-serialization */
export function mapDecoder(
  { constraints, decoder, format, side }: TreeDecoders,
  shape: MapShape,
  schema: SchemaRef,
  constraint: Constraint | undefined,
): TreeDecode {
  const keyConstraint = memberConstraint(constraints, shape.id, "key") ?? constraint?.key;
  const valueConstraint = memberConstraint(constraints, shape.id, "value") ?? constraint?.value;
  const keyRules = stringRules(keyConstraint);
  const decode = decoder(shape.value, valueConstraint);
  const check = mapCheck(constraint);
  const isSparse = targetOf(schema).traits.sparse !== undefined;
  const entryName = format.isFlattened(schema) ? undefined : "entry";
  const keyName = format.partNameOf({ name: "key", schema: shape.key });
  const valueName = format.partNameOf({ name: "value", schema: shape.value });
  return (nodes, flaws) => {
    const map: Record<string, unknown> = {};
    const entries = format.itemsOf(nodes, entryName);
    check?.(entries.length, flaws);
    for (const entry of entries) {
      const key = onlyText(childrenOf(entry, keyName), side);
      if (side === "server" && Object.hasOwn(map, key)) mistype("a key once", key);
      if (keyRules !== undefined) checkString(keyRules, key, flaws);
      const before = flaws.length;
      const values = childrenOf(entry, valueName);
      if (values.length === 0 && !isSparse) mistype("a value", undefined);
      setMember(map, key, values.length === 0 ? null : decode(values, flaws));
      if (flaws.length > before) locate(flaws, before, key);
    }
    return map;
  };
}
