import type { Token } from "../syntax/token.ts";
import { isSyntaxNode, type Syntax, type SyntaxNode } from "../syntax/tree.ts";
import { block, CURLY } from "./bracket.ts";
import { comment, plainComment } from "./comments.ts";
import { joined, LINE, type Document } from "./document.ts";
import {
  firstLine,
  hasWithin,
  isComment,
  lastLine,
  partOf,
  partsOf,
  textOf,
  type Layout,
} from "./layout.ts";
import { formatNode } from "./node.ts";
import { formatTraits } from "./trait.ts";

/**
 * Members in braces. Blank lines stand between them where one has a trait, or a comment that is
 * more than a remark on the member in front of it.
 */
export function formatMembers(
  layout: Layout,
  node: SyntaxNode,
  formatItem: (layout: Layout, item: SyntaxNode) => Document = formatMember,
): Document {
  const [opening, ...rest] = partsOf(node);
  const parts = rest.slice(0, -1);
  if (opening === undefined || parts.length === 0) return "{}";

  const isAiry = hasWithin(node, ({ type }) => type === "trait") || hasSections(layout, node);
  const lastItem = parts.findLastIndex(isSyntaxNode);
  const rows: Document[] = [];
  let above: Document[] = [];
  let previous: Syntax = opening;
  for (const [index, part] of parts.entries()) {
    if (isSyntaxNode(part)) {
      rows.push(joined([...above, formatItem(layout, part)], LINE));
      above = [];
      previous = part;
      continue;
    }
    const isBehindAll = index > lastItem;
    const text = isBehindAll ? plainComment(layout, part) : comment(layout, part);
    const row = rows.at(-1);
    // What stands behind the last of members that are set apart is set apart as well.
    const isBeside = firstLine(layout, part) === lastLine(layout, previous);
    const staysBeside = isBeside && (!isBehindAll || !isAiry || isAssigned(previous));
    if (row === undefined || !staysBeside) above.push(text);
    else rows[rows.length - 1] = [row, " ", text];
  }
  if (above.length > 0) rows.push(joined(above, LINE));
  return block(CURLY, [joined(rows, isAiry ? [LINE, LINE] : LINE)]);
}

/** Whether comments stand between the members, or in one of them. */
function hasSections(layout: Layout, node: SyntaxNode): boolean {
  let previous: Syntax | undefined;
  for (const part of partsOf(node)) {
    if (!isComment(part)) {
      if (isSyntaxNode(part) && hasWithin(part, isComment)) return true;
      previous = part;
    } else if (previous !== undefined && !isRemark(layout, part, previous)) return true;
  }
  return false;
}

/** Whether a comment is on the member in front of it: beside it, or right below its value. */
function isRemark(layout: Layout, token: Token, previous: Syntax): boolean {
  if (!isSyntaxNode(previous)) return false;
  const distance = firstLine(layout, token) - lastLine(layout, previous);
  return distance === 0 || (distance === 1 && isAssigned(previous));
}

function isAssigned(part: Syntax): boolean {
  return isSyntaxNode(part) && partOf(part, "value") !== undefined;
}

// StructureMember = TraitStatements (Identifier ":" ShapeId / "$" Identifier) [ValueAssignment]
function formatMember(layout: Layout, node: SyntaxNode): Document {
  const parts = partsOf(node);
  const start = parts.findIndex((part) => !isComment(part) && part.type !== "trait");
  return [
    formatTraits(layout, parts.slice(0, start)),
    parts.slice(start).map((part) => formatPart(layout, part)),
  ];
}

function formatPart(layout: Layout, part: Syntax): Document {
  if (part.type === "COLON") return ": ";
  if (!isSyntaxNode(part) || part.type !== "value") return textOf(layout, part);
  const [, value] = partsOf(part);
  return value === undefined ? "" : [" = ", formatNode(layout, value)];
}
