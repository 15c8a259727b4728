import { isIdentifier } from "../model/shape-id.ts";
import { textBlockLines } from "../syntax/text-value.ts";
import type { Token } from "../syntax/token.ts";
import type { Syntax, SyntaxNode } from "../syntax/tree.ts";
import { block, bracketed, CURLY, SQUARE } from "./bracket.ts";
import { hoisted, plainComment } from "./comments.ts";
import { indented, joined, LINE, type Document } from "./document.ts";
import {
  commentsOf,
  firstLine,
  hasWithin,
  isComment,
  lastLine,
  partsOf,
  textOf,
  type Layout,
} from "./layout.ts";

/** A node value, or a comment beside one. */
export function formatNode(layout: Layout, syntax: Syntax): Document {
  if (isComment(syntax)) return plainComment(layout, syntax);
  switch (syntax.type) {
    case "array":
      return formatArray(layout, syntax);
    case "object":
      return formatObject(layout, syntax);
    case "pair":
      return formatPair(layout, syntax);
    case "TEXT_BLOCK":
      return formatTextBlock(layout, syntax);
    default:
      return textOf(layout, syntax);
  }
}

function formatArray(layout: Layout, node: SyntaxNode): Document {
  const items = itemsOf(node).map((item) =>
    // An object in an array is never on one line.
    item.type === "object" ? formatExpanded(layout, item) : formatNode(layout, item),
  );
  return isBroken(layout, node) ? block(SQUARE, items) : bracketed(SQUARE, items);
}

function formatObject(layout: Layout, node: SyntaxNode): Document {
  const items = itemsOf(node).map((item) => formatNode(layout, item));
  return isBroken(layout, node) ? block(CURLY, items) : bracketed(CURLY, items);
}

/** An array or object with a line for each of its items, if any. */
export function formatExpanded(layout: Layout, node: SyntaxNode): Document {
  const brackets = node.type === "array" ? SQUARE : CURLY;
  const items = itemsOf(node).map((item) => formatNode(layout, item));
  return items.length === 0 ? bracketed(brackets, items) : block(brackets, items);
}

/** What is between the brackets of an array or object. */
export function itemsOf(node: SyntaxNode): readonly Syntax[] {
  return partsOf(node).slice(1, -1);
}

/** Whether there is a value in the production that needs several lines, or a comment. */
export function isBroken(layout: Layout, node: SyntaxNode): boolean {
  return hasWithin(
    node,
    (syntax) =>
      isComment(syntax) ||
      syntax.type === "TEXT_BLOCK" ||
      syntax.type === "array" ||
      syntax.type === "object" ||
      (syntax.type === "STRING" && firstLine(layout, syntax) !== lastLine(layout, syntax)),
  );
}

/** Comments around the colon go in front of the key. */
export function formatPair(
  layout: Layout,
  node: SyntaxNode,
  formatValue: (layout: Layout, value: Syntax) => Document = formatNode,
): Document {
  const { key, value } = pairOf(node);
  const document = formatValue(layout, value);
  return [
    ...hoisted(layout, commentsOf(node)),
    formatKey(layout, key),
    ": ",
    value.type === "TEXT_BLOCK" ? indented(document) : document,
  ];
}

/** A key that could do without quotes does. */
export function formatKey(layout: Layout, key: Syntax): string {
  const text = textOf(layout, key);
  const bare = text.slice(1, -1);
  return key.type === "STRING" && isIdentifier(bare) ? bare : text;
}

/** The key and the value of a `pair`. */
export function pairOf(node: SyntaxNode): { readonly key: Syntax; readonly value: Syntax } {
  const [key, , value] = partsOf(node).filter((part) => !isComment(part));
  if (key === undefined || value === undefined) throw new Error("A pair has a key and a value.");
  return { key, value };
}

/** The lines of a text block stand as deep as its quotes, relative to one another as they did. */
function formatTextBlock(layout: Layout, token: Token): Document {
  const lines = textBlockLines(textOf(layout, token));
  const isClosedOnOwnLine = lines.length > 1 && lines.at(-1) === "";
  const last = isClosedOnOwnLine ? '"""' : `${lines.at(-1)}"""`;
  return joined(['"""', ...lines.slice(0, -1), last], LINE);
}
