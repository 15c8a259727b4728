import {
  expectShape,
  isNodeArray,
  isNodeObject,
  isRequiredInType,
  type MemberShape,
  type Model,
  type NodeObject,
  type NodeValue,
  type Shape,
  type ShapeId,
  type StructureShape,
  type UnionShape,
} from "@tsmith/smithy";
import { code } from "../../print/code.ts";
import { text } from "../../print/doc.ts";
import { literal, type LiteralValue, verbatim } from "../../print/literal.ts";
import { runtimeValue } from "../runtime.ts";

/**
 * A value that a contract shows as JSON, as TypeScript has it; nothing where the shape knows no
 * such value.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#examples-trait
 * @internal
 */
export function exampleValue(model: Model, node: NodeValue, id: ShapeId): LiteralValue | undefined {
  const shape = expectShape(model, id);
  switch (shape.type) {
    case "member":
      return exampleValue(model, node, shape.target);
    case "blob":
      return typeof node === "string" ? blob(shape, node) : undefined;
    case "timestamp":
      return timestamp(node);
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
      return typeof node === "string" ? SPECIAL.get(node) : node;
    case "bigInteger":
      return typeof node === "number" ? BigInt(node) : undefined;
    case "bigDecimal": {
      const NumericValue = runtimeValue("NumericValue", "@smithy/core/serde");
      const digits = literal(String(node));
      return verbatim(code`/*@__PURE__*/ new ${NumericValue}(${digits}, "bigDecimal")`);
    }
    case "list":
    case "set":
      return isNodeArray(node) ? items(model, node, shape, shape.member) : undefined;
    case "map":
      return isNodeObject(node)
        ? entries(Object.entries(node), (item) => element(model, item, shape, shape.value))
        : undefined;
    case "structure":
    case "union":
      return isNodeObject(node) ? members(model, node, shape) : undefined;
    default:
      // Texts, truth values, enums and documents are in TypeScript what they are in JSON.
      return node;
  }
}

const SPECIAL: ReadonlyMap<string, LiteralValue> = new Map([
  ["NaN", verbatim(text("Number.NaN"))],
  ["Infinity", verbatim(text("Number.POSITIVE_INFINITY"))],
  ["-Infinity", verbatim(text("Number.NEGATIVE_INFINITY"))],
]);

/** Base64 as the specification has it, or text as many contracts do. */
function blob(shape: Shape, node: string): LiteralValue {
  const isBase64 = node.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(node);
  const bytes = isBase64
    ? Array.from(atob(node), (unit) => unit.charCodeAt(0))
    : [...new TextEncoder().encode(node)];
  const array = code`/*@__PURE__*/ Uint8Array.from(${literal(bytes)})`;
  return verbatim(
    shape.traits.has("smithy.api#streaming") ? code`/*@__PURE__*/ new Blob([${array}])` : array,
  );
}

/** Seconds since 1970, or text. */
function timestamp(node: NodeValue): LiteralValue | undefined {
  const date = typeof node === "number" ? new Date(node * 1000) : new Date(String(node));
  if (Number.isNaN(date.getTime())) return undefined;
  return verbatim(code`/*@__PURE__*/ new Date(${literal(date.toISOString())})`);
}

/** A value without what it must have is none: a contract may show a union without a member. */
function members(
  model: Model,
  node: NodeObject,
  shape: StructureShape | UnionShape,
): LiteralValue | undefined {
  const value = entries(Object.entries(node), (item, name) => {
    const member = shape.members.get(name);
    return member === undefined ? undefined : exampleValue(model, item, member.target);
  });
  const isWhole =
    shape.type === "union"
      ? Object.keys(value).length === 1
      : Object.keys(node).every((name) => {
          const member = shape.members.get(name);
          return member === undefined || !isRequiredInType(member) || Object.hasOwn(value, name);
        });
  return isWhole ? value : undefined;
}

function items(
  model: Model,
  nodes: readonly NodeValue[],
  collection: Shape,
  member: MemberShape,
): LiteralValue {
  return nodes.flatMap((node) => {
    const value = element(model, node, collection, member);
    return value === undefined ? [] : [value];
  });
}

function element(
  model: Model,
  node: NodeValue,
  collection: Shape,
  member: MemberShape,
): LiteralValue | undefined {
  if (node !== null) return exampleValue(model, node, member.target);
  return collection.traits.has("smithy.api#sparse") ? null : undefined;
}

function entries(
  nodes: readonly (readonly [string, NodeValue])[],
  convert: (node: NodeValue, name: string) => LiteralValue | undefined,
): { readonly [name: string]: LiteralValue } {
  // `fromEntries` defines own properties, so that a member `__proto__` stays one.
  return Object.fromEntries(
    nodes.flatMap(([name, node]) => {
      const value = convert(node, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
