import type { TraitDeclaration } from "../load/declaration.ts";
import { isFirstOfLine, lexeme, spanOf, type Cursor } from "./cursor.ts";
import type { Token } from "./token.ts";

/**
 * The documentation comments that were passed last, as a trait; those that are not on lines of
 * their own are dropped.
 *
 * @see https://smithy.io/2.0/spec/idl.html#documentation-comment
 */
export function claimDocumentation(cursor: Cursor): Omit<TraitDeclaration, "target"> | undefined {
  const { comments } = cursor;
  cursor.comments = comments.filter((index) => !isFirstOfLine(cursor, index));
  dropComments(cursor);
  const lines = tokensAt(
    cursor,
    comments.filter((index) => isFirstOfLine(cursor, index)),
  );
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const location = spanOf(cursor, first, last);
  return {
    trait: { id: "smithy.api#documentation", location },
    value: textOf(cursor, lines),
    valueLocation: location,
    isAnnotation: false,
    location,
  };
}

/** Warns of the documentation comments that belong to nothing. */
export function dropComments(cursor: Cursor): void {
  const lines = tokensAt(cursor, cursor.comments);
  cursor.comments = [];
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return;
  const comments = textOf(cursor, lines);
  cursor.report("Model.BadDocumentationComment", { comments }, spanOf(cursor, first, last));
}

function tokensAt({ tokens }: Cursor, indexes: readonly number[]): readonly Token[] {
  return indexes.flatMap((index) => tokens[index] ?? []);
}

/** The lines, each without `///`, one space and the line break. */
function textOf(cursor: Cursor, lines: readonly Token[]): string {
  return lines.map((token) => lineOf(lexeme(cursor, token))).join("\n");
}

function lineOf(comment: string): string {
  return comment
    .slice(3)
    .replace(/^ /, "")
    .replace(/\r?\n$/, "");
}
