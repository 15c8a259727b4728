import { memberTraits, targetOf, type Member } from "@tsmith/schema";
import type { TreeFormat } from "../tree/decoder.ts";
import { childrenOf } from "../tree/node.ts";
import { localName } from "./parse.ts";

/** @see https://smithy.io/2.0/spec/protocol-traits.html#xml-bindings */
export const xmlFormat: TreeFormat = {
  nameOf,
  partNameOf: nameOf,
  isFlattened: (schema) => targetOf(schema).traits.xmlFlattened !== undefined,
  itemsOf: (nodes, name) =>
    name === undefined ? nodes : nodes.flatMap((node) => childrenOf(node, name)),
  ignoresSpace: true,
  hasAttributes: true,
};

function nameOf({ name, schema }: Member): string {
  const { xmlName, xmlAttribute } = memberTraits(schema);
  // The prefix of an attribute belongs to its name.
  return xmlAttribute === undefined ? localName(xmlName ?? name) : (xmlName ?? name);
}
