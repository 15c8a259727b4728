import type { Token } from "./token.ts";

/** A production of the grammar that the tree keeps apart. */
export type SyntaxType =
  | "idl"
  | "control"
  | "metadata"
  | "namespace"
  | "use"
  | "shape"
  | "apply"
  | "trait"
  | "for"
  | "mixins"
  | "block"
  | "member"
  | "value"
  | "property"
  | "inline"
  | "array"
  | "object"
  | "pair"
  | "id";

/**
 * A production and what it is made of, whitespace and comments between its parts included: the
 * tokens of a tree, one after another, are the text. No node but the root starts or ends with
 * whitespace.
 */
export interface SyntaxNode {
  readonly type: SyntaxType;
  readonly children: readonly Syntax[];
}

export type Syntax = SyntaxNode | Token;

/** A production that the parser has passed: from the token `start` to the one before `end`. */
export interface Mark {
  readonly type: SyntaxType;
  readonly start: number;
  readonly end: number;
}

/** The tree of a text: `marks` in the order in which the parser left the productions. */
export function treeOf(tokens: readonly Token[], marks: readonly Mark[]): SyntaxNode {
  // Productions that are not in another one yet; those inside the next one are the last of them.
  const open: Placed[] = [];
  for (const mark of marks) {
    const first = open.findLastIndex((other) => other.start < mark.start) + 1;
    const parts = open.splice(first);
    open.push({ ...mark, node: nodeOf(tokens, mark, parts) });
  }
  return nodeOf(tokens, { type: "idl", start: 0, end: tokens.length }, open);
}

type Placed = Mark & { readonly node: SyntaxNode };

/** The node of a production: the productions in it, and the tokens between them. */
function nodeOf(
  tokens: readonly Token[],
  { type, start, end }: Mark,
  parts: readonly Placed[],
): SyntaxNode {
  const children: Syntax[] = [];
  let index = start;
  const addTokens = (until: number): void => {
    for (let token = tokens[index]; index < until && token !== undefined; token = tokens[++index]) {
      children.push(token);
    }
  };
  for (const part of parts) {
    addTokens(part.start);
    children.push(part.node);
    index = part.end;
  }
  addTokens(end);
  return { type, children };
}

/** Whether a part of a tree is a node; a token where it is not. */
export function isSyntaxNode(syntax: Syntax): syntax is SyntaxNode {
  return "children" in syntax;
}
