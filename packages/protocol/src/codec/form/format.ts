import { memberTraits, targetOf, type Member, type SchemaRef } from "@tsmith/schema";
import type { TreeFormat } from "../tree/decoder.ts";
import { numberedItems } from "./items.ts";

/** How a form of one of the two protocols names what it holds. */
export interface FormFormat extends TreeFormat {
  /** Whether an empty list is written, as an empty value. */
  readonly writesEmptyLists: boolean;
}

/** @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#query-key-resolution */
export const awsQueryForm: FormFormat = {
  nameOf: xmlNameOf,
  partNameOf: xmlNameOf,
  isFlattened: hasFlattened,
  itemsOf: numberedItems,
  ignoresSpace: false,
  hasAttributes: false,
  writesEmptyLists: true,
};

/**
 * All lists are flattened; maps, of which the protocol says nothing, are as the official clients
 * write them.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html#query-key-resolution
 */
export const ec2QueryForm: FormFormat = {
  nameOf: ({ name, schema }) => {
    const { ec2QueryName, xmlName = name } = memberTraits(schema);
    return ec2QueryName ?? xmlName.slice(0, 1).toUpperCase() + xmlName.slice(1);
  },
  partNameOf: xmlNameOf,
  isFlattened: (schema) => targetOf(schema).shape.type === "list" || hasFlattened(schema),
  itemsOf: numberedItems,
  ignoresSpace: false,
  hasAttributes: false,
  writesEmptyLists: false,
};

function xmlNameOf({ name, schema }: Member): string {
  return memberTraits(schema).xmlName ?? name;
}

function hasFlattened(schema: SchemaRef): boolean {
  return targetOf(schema).traits.xmlFlattened !== undefined;
}
