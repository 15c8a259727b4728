import { block, CURLY, SQUARE } from "../format/bracket.ts";
import type { Document } from "../format/document.ts";
import { memberOf } from "../model/model.ts";
import { isNodeArray, isNodeObject, type NodeObject, type NodeValue } from "../model/node.ts";
import { isAbsoluteShapeId, isIdentifier } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { reference, type Names } from "./names.ts";

/** A node value, with a line for each item; ids of shapes are not quoted where `shape` wants ids. */
export function writeNode(names: Names, value: NodeValue, shape?: Shape): Document {
  const target = targetOf(names, shape);
  if (typeof value === "string") return writeString(names, value, shape, target);
  if (isNodeArray(value)) {
    if (value.length === 0) return "[]";
    const member = target?.type === "list" || target?.type === "set" ? target.member : undefined;
    const items = value.map((item) => writeNode(names, item, member));
    return block(SQUARE, items);
  }
  if (isNodeObject(value)) {
    const pairs = writePairs(names, value, shape);
    return pairs.length === 0 ? "{}" : block(CURLY, pairs);
  }
  return JSON.stringify(value);
}

/** The keys and values of an object, a document each. */
export function writePairs(names: Names, object: NodeObject, shape?: Shape): readonly Document[] {
  const target = targetOf(names, shape);
  return Object.entries(object).map(([key, value]) => {
    const member =
      target?.type === "map"
        ? target.value
        : target === undefined
          ? undefined
          : memberOf(target, key);
    return [writeKey(key), ": ", writeNode(names, value, member)];
  });
}

// NodeObjectKey = QuotedText / Identifier
export function writeKey(key: string): string {
  return isIdentifier(key) ? key : JSON.stringify(key);
}

function targetOf({ model }: Names, shape: Shape | undefined): Shape | undefined {
  return shape?.type === "member" ? model.shapes.get(shape.target) : shape;
}

const ID_REF = "smithy.api#idRef";
const KEYWORDS: ReadonlySet<string> = new Set(["true", "false", "null"]);

function writeString(
  names: Names,
  value: string,
  shape: Shape | undefined,
  target: Shape | undefined,
): string {
  const isId = shape?.traits.has(ID_REF) === true || target?.traits.has(ID_REF) === true;
  if (!isId || !isAbsoluteShapeId(value)) return JSON.stringify(value);
  const id = reference(names, value);
  return KEYWORDS.has(id) ? value : id;
}
