import type { Token } from "../syntax/token.ts";
import { LINE, type Document } from "./document.ts";
import { startsLine, textOf, type Layout } from "./layout.ts";

/**
 * A comment with a space in front of its words. A documentation comment that documents nothing
 * becomes a plain one; slashes that go on behind the third, as in a banner, are words.
 *
 * @see https://smithy.io/2.0/spec/idl.html#documentation-comment
 */
export function plainComment(layout: Layout, token: Token): string {
  const text = textOf(layout, token).trim();
  const isDocumentation = text.startsWith("///") && !isBanner(text);
  return spaced("//", text.slice(isDocumentation ? 3 : 2));
}

/** A comment that documents what follows where it has a line of its own. */
export function comment(layout: Layout, token: Token): string {
  if (token.type !== "DOC_COMMENT" || !startsLine(layout, token)) {
    return plainComment(layout, token);
  }
  const text = textOf(layout, token).trim();
  return isBanner(text) ? text : spaced("///", text.slice(3));
}

/** Plain comments, each on a line of its own in front of what follows. */
export function hoisted(layout: Layout, comments: readonly Token[]): readonly Document[] {
  return comments.flatMap((token) => [plainComment(layout, token), LINE]);
}

/** Whether a comment starts with more slashes than a documentation comment needs. */
export function isBanner(text: string): boolean {
  return text.startsWith("////");
}

function spaced(slashes: "//" | "///", words: string): string {
  return words === "" || /^[ \t]/.test(words) ? `${slashes}${words}` : `${slashes} ${words}`;
}
