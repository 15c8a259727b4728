import {
  isNodeArray,
  isNodeObject,
  nodeItems,
  nodeProperty,
  type NodeObject,
  type NodeValue,
} from "@tsmith/smithy";
import { block, unionAlias, unionList } from "../../print/code.ts";
import { comment, tag } from "../../print/comment.ts";
import { type Doc, text } from "../../print/doc.ts";
import { literal, memberKey } from "../../print/literal.ts";
import { markdownLines } from "../../print/markup.ts";

/** `key: A | B;`. @internal */
export function typedMember(key: Doc, types: readonly Doc[]): Doc {
  return [key, text(":"), unionAlias(types), text(";")];
}

/** A member below the comment that its description asks for. @internal */
export function described(value: NodeObject, member: Doc): Doc {
  const description = nodeProperty(value, "description");
  const lines = typeof description === "string" ? markdownLines(description) : [];
  const isDeprecated = nodeProperty(value, "deprecated") === true;
  const isSaid = lines.some((line) => line !== "");
  const content = comment([
    ...(isSaid ? [{ type: "text", lines } as const] : []),
    ...(isDeprecated ? [tag("deprecated")] : []),
  ]);
  return [content, member];
}

/** The alternatives of the TypeScript type that a JSON Schema of ours describes. @internal */
export function schemaType(schema: NodeValue | undefined): readonly Doc[] {
  if (!isNodeObject(schema)) return [text("unknown")];
  const reference = nodeProperty(schema, "$ref");
  if (typeof reference === "string") return [referred(reference)];
  const values = nodeProperty(schema, "enum");
  if (isNodeArray(values)) return values.map(literal);
  const anyOf = nodeProperty(schema, "anyOf") ?? nodeProperty(schema, "oneOf");
  if (isNodeArray(anyOf)) {
    return anyOf.length === 0 ? [text("unknown")] : anyOf.flatMap(schemaType);
  }
  const type = nodeProperty(schema, "type");
  switch (type) {
    case "integer":
      return [text("number")];
    case "array":
      return [arrayType(schemaType(nodeProperty(schema, "items")))];
    case "object":
      return [objectType(schema)];
    default:
      return [text(typeof type === "string" ? type : "unknown")];
  }
}

function referred(reference: string): Doc {
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  return [text('components["schemas"]['), literal(name), text("]")];
}

function arrayType(items: readonly Doc[]): Doc {
  return items.length > 1 ? unionList(items) : [items, text("[]")];
}

function objectType(schema: NodeObject): Doc {
  const properties = nodeProperty(schema, "properties");
  if (isNodeObject(properties)) return block(propertyTypes(schema, properties));
  const values = nodeProperty(schema, "additionalProperties");
  if (values === undefined) return text("Record<string, never>");
  return block([typedMember(text("[key: string]"), schemaType(values))]);
}

function propertyTypes(schema: NodeObject, properties: NodeObject): readonly Doc[] {
  const required = nodeItems(schema, "required");
  return Object.entries(properties).map(([name, property]) => {
    const isRequired = required.includes(name);
    const key = [memberKey(name), ...(isRequired ? [] : [text("?")])];
    const member = typedMember(key, schemaType(property));
    return isNodeObject(property) ? described(property, member) : member;
  });
}
