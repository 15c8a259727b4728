import type { Token } from "../syntax/token.ts";
import { isSyntaxNode, type SyntaxNode } from "../syntax/tree.ts";
import { comment, hoisted, isBanner, plainComment } from "./comments.ts";
import { LINE, print, type Document } from "./document.ts";
import { firstLine, isComment, lastLine, partsOf, textOf, type Layout } from "./layout.ts";
import { formatKey, formatNode } from "./node.ts";
import { formatApply, formatShape } from "./shape.ts";

/** A statement and the comments that go with it. */
export interface Statement {
  readonly node: SyntaxNode;
  readonly above: readonly Token[];
  /** On the line where the statement ends. */
  readonly beside: readonly Token[];
  /** On the lines right behind a shape. */
  readonly below: readonly Token[];
}

/** The statements of a text, what stands in front of them and behind them. */
export interface Statements {
  readonly header: readonly Token[];
  readonly statements: readonly Statement[];
  readonly rest: readonly Token[];
}

export function statementsOf(layout: Layout, root: SyntaxNode): Statements {
  const header: Token[] = [];
  const found: { readonly node: SyntaxNode; readonly behind: Token[] }[] = [];
  for (const child of root.children) {
    if (isSyntaxNode(child)) found.push({ node: child, behind: [] });
    else if (isComment(child)) (found.at(-1)?.behind ?? header).push(child);
  }
  const statements: Statement[] = [];
  let above: readonly Token[] = [];
  for (const { node, behind } of found) {
    const { beside, below, rest } = commentsBehind(layout, node, behind);
    statements.push({ node, above, beside, below });
    above = rest;
  }
  return { header, statements, rest: above };
}

interface CommentsBehind {
  readonly beside: Token[];
  readonly below: Token[];
  /** Those that go with what follows. */
  readonly rest: Token[];
}

function commentsBehind(
  layout: Layout,
  node: SyntaxNode,
  comments: readonly Token[],
): CommentsBehind {
  const isShape = node.type === "shape" || node.type === "apply";
  const found: CommentsBehind = { beside: [], below: [], rest: [] };
  const end = lastLine(layout, node);
  let last = end;
  for (const token of comments) {
    const line = firstLine(layout, token);
    const isNext = isShape && token.type === "COMMENT" && line === last + 1;
    if (line === end) found.beside.push(token);
    else if (isNext) found.below.push(token);
    else found.rest.push(token);
    if (line === end || isNext) last = line;
  }
  return found;
}

/** The text of a statement with its comments. */
export function formatStatement(layout: Layout, statement: Statement): string {
  const { node, above, beside, below } = statement;
  return print([
    documents(layout, statement)
      ? above.flatMap((token) => [comment(layout, token), LINE])
      : hoisted(layout, above),
    formatContent(layout, node),
    beside.flatMap((token) => [" ", plainComment(layout, token)]),
    below.flatMap((token) => [LINE, plainComment(layout, token)]),
  ]);
}

/**
 * Whether documentation comments above the statement are of it. A banner with an empty line behind
 * it parts what is above from what is below.
 */
function documents(layout: Layout, { node, above }: Statement): boolean {
  if (node.type !== "shape") return false;
  const last = above.at(-1);
  const isApart = last !== undefined && firstLine(layout, last) + 1 < firstLine(layout, node);
  const isDivider = above.some((t) => t.type === "DOC_COMMENT" && isBanner(textOf(layout, t)));
  return !(isApart && isDivider);
}

function formatContent(layout: Layout, node: SyntaxNode): Document {
  switch (node.type) {
    case "shape":
      return formatShape(layout, node);
    case "apply":
      return formatApply(layout, node);
    case "control":
      return formatEntry(layout, node, "$", ": ");
    case "metadata":
      return formatEntry(layout, node, "metadata ", " = ");
    default:
      // `namespace` and `use`, with what they name.
      return textOf(layout, node).replace(/[ \t]+/, " ");
  }
}

// ControlStatement  = "$" NodeObjectKey *SP ":" *SP NodeValue BR
// MetadataStatement = %s"metadata" SP NodeObjectKey *SP "=" *SP NodeValue BR
function formatEntry(
  layout: Layout,
  node: SyntaxNode,
  keyword: string,
  separator: string,
): Document {
  const [, key, , value] = partsOf(node);
  if (key === undefined || value === undefined) throw new Error("An entry has key and value.");
  return [keyword, formatKey(layout, key), separator, formatNode(layout, value)];
}

/** Statements on lines of their own; one that needs several stands between empty lines. */
export function formatSection(texts: readonly string[]): string {
  return texts
    .map((text, index) => {
      if (index === 0) return text;
      const isWide = text.includes("\n") || texts[index - 1]?.includes("\n");
      return `${isWide ? "\n\n" : "\n"}${text}`;
    })
    .join("");
}
