import { targetOf, type Constraint, type SchemaRef } from "@tsmith/schema";
import { textDecoder } from "../text/decode.ts";
import { listDecoder, mapDecoder } from "./decode-collection.ts";
import { structureDecoder } from "./decode-structure.ts";
import type { TreeDecode, TreeDecoders, TreeSettings } from "./decoder.ts";
import { onlyText } from "./only-node.ts";

/** The decoders of a service; each is compiled where it is asked for first. */
export function treeDecoders(settings: TreeSettings): TreeDecoders {
  const decoders: TreeDecoders = {
    ...settings,
    structures: new Map(),
    decoder: (schema, constraint) => treeDecoder(decoders, schema, constraint),
  };
  return decoders;
}

function treeDecoder(
  decoders: TreeDecoders,
  schema: SchemaRef,
  constraint: Constraint | undefined,
): TreeDecode {
  const { shape } = targetOf(schema);
  switch (shape.type) {
    case "list":
      return listDecoder(decoders, shape, schema, constraint);
    case "map":
      return mapDecoder(decoders, shape, schema, constraint);
    case "structure":
    case "union":
      return structureDecoder(decoders, shape);
    case "unit":
      return () => ({});
    default:
      return simpleDecoder(decoders, schema, constraint);
  }
}

function simpleDecoder(
  { text: settings, format, side }: TreeDecoders,
  schema: SchemaRef,
  constraint: Constraint | undefined,
): TreeDecode {
  const decode = textDecoder(settings, schema, constraint);
  const trims = format.ignoresSpace && targetOf(schema).shape.type !== "string";
  return (nodes, flaws) => {
    const text = onlyText(nodes, side);
    return decode(trims ? text.trim() : text, flaws);
  };
}
