import { isWhitespace, type Token } from "../syntax/token.ts";
import { isSyntaxNode, type Syntax, type SyntaxNode, type SyntaxType } from "../syntax/tree.ts";

/** A text that is formatted, and where its lines start. */
export interface Layout {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

export function layoutOf(text: string): Layout {
  const lineStarts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
    lineStarts.push(end + 1);
  }
  return { text, lineStarts };
}

/** The line on which a part of the tree starts. */
export function firstLine(layout: Layout, syntax: Syntax): number {
  return lineAt(layout, firstToken(syntax).start);
}

/** The line on which a part of the tree ends. */
export function lastLine(layout: Layout, syntax: Syntax): number {
  return lineAt(layout, lastToken(syntax).end - 1);
}

/** Whether nothing but spaces stands in front of a token on its line. */
export function startsLine({ text }: Layout, { start }: Token): boolean {
  let index = start - 1;
  while (text[index] === " " || text[index] === "\t") index--;
  return index < 0 || text[index] === "\n";
}

function lineAt({ lineStarts }: Layout, offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function firstToken(syntax: Syntax): Token {
  return tokenAt(syntax, 0);
}

export function lastToken(syntax: Syntax): Token {
  return tokenAt(syntax, -1);
}

function tokenAt(syntax: Syntax, end: 0 | -1): Token {
  let current = syntax;
  while (isSyntaxNode(current)) {
    const child: Syntax | undefined = current.children.at(end);
    if (child === undefined) throw new Error("No production is empty.");
    current = child;
  }
  return current;
}

/** The text of a part of the tree as it stands. */
export function textOf({ text }: Layout, syntax: Syntax): string {
  return text.slice(firstToken(syntax).start, lastToken(syntax).end);
}

export type Comment = Token & { readonly type: "COMMENT" | "DOC_COMMENT" };

export function isComment(syntax: Syntax): syntax is Comment {
  return syntax.type === "COMMENT" || syntax.type === "DOC_COMMENT";
}

/** The parts of a production in their order, comments among them, without other whitespace. */
export function partsOf({ children }: SyntaxNode): readonly Syntax[] {
  return children.filter(
    (child) => isSyntaxNode(child) || isComment(child) || !isWhitespace(child),
  );
}

/** The comments that stand directly in a production. */
export function commentsOf({ children }: SyntaxNode): readonly Comment[] {
  return children.filter(isComment);
}

/** The first part of a type. */
export function partOf(node: SyntaxNode, type: SyntaxType): SyntaxNode | undefined {
  return node.children.filter(isSyntaxNode).find((child) => child.type === type);
}

/** Whether any part of the production, however deep, passes the test. */
export function hasWithin(node: SyntaxNode, test: (syntax: Syntax) => boolean): boolean {
  return node.children.some(
    (child) => test(child) || (isSyntaxNode(child) && hasWithin(child, test)),
  );
}
