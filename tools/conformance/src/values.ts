import {
  expectShape,
  isNodeArray,
  isNodeObject,
  memberOf,
  type MemberShape,
  type Model,
  type NodeValue,
  type Shape,
} from "@tsmith/smithy";

/**
 * The value that the `params` of a case stand for: blobs are bytes, timestamps dates, and members
 * that are `null` are absent.
 */
export function valueOf(model: Model, shape: Shape, node: NodeValue): unknown {
  if (node === null) return null;
  switch (shape.type) {
    case "blob":
      return new TextEncoder().encode(String(node));
    case "timestamp":
      // Cases of events have text where the others have seconds.
      return new Date(typeof node === "string" ? node : Number(node) * 1000);
    case "float":
    case "double":
      return Number(node);
    case "long":
      return Number.isSafeInteger(Number(node)) ? Number(node) : BigInt(String(node));
    case "bigInteger":
      return BigInt(String(node));
    case "bigDecimal":
      return { type: "bigDecimal", string: String(node) };
    case "list":
    case "set":
      return isNodeArray(node) ? node.map((item) => memberValue(model, shape.member, item)) : node;
    case "map":
      return record(node, (_key, value) => memberValue(model, shape.value, value));
    case "structure":
    case "union":
      return record(node, (name, value) => {
        const member = memberOf(shape, name);
        if (member === undefined) throw new Error(`\`${shape.id}\` has no member \`${name}\``);
        return value === null ? undefined : memberValue(model, member, value);
      });
    default:
      return node;
  }
}

function memberValue(model: Model, member: MemberShape, node: NodeValue): unknown {
  return valueOf(model, expectShape(model, member.target), node);
}

function record(node: NodeValue, convert: (key: string, value: NodeValue) => unknown): unknown {
  if (!isNodeObject(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, convert(key, value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
