import type { NodeValue } from "@tsmith/smithy";

/** A parsed value, or why and where the text is none. @internal */
export type JsonResult =
  | { readonly value: NodeValue }
  | { readonly reason: string; readonly offset: number };

/**
 * JSON in which `//` comments may stand, as Smithy allows in its configuration.
 *
 * @internal
 */
export function parseJsonWithComments(text: string): JsonResult {
  const json = blankComments(text);
  try {
    // What JSON.parse returns is a node value: JSON has no other kinds.
    return { value: JSON.parse(json) as NodeValue };
  } catch (error) {
    return syntaxProblem(json, error instanceof Error ? error.message : "it cannot be read");
  }
}

/** Spaces in place of comments, so that every other character keeps its place. */
function blankComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*/g, (token) =>
    token.startsWith('"') ? token : " ".repeat(token.length),
  );
}

/** The place that the engine names, else the end, where most slips are noticed. */
function syntaxProblem(text: string, message: string): JsonResult {
  const position = /\bat position (\d+)/.exec(message)?.[1];
  const offset = position === undefined ? text.trimEnd().length : Number(position);
  const found = text.slice(offset, offset + 1);
  const reason = found.trim() === "" ? "it ends too early" : `\`${found}\` is not expected here`;
  return { reason, offset: Math.min(offset, text.length) };
}
