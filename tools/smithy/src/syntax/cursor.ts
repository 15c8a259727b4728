import type {
  DiagnosticCode,
  DiagnosticParameters,
  DiagnosticPlace,
  Report,
} from "../diagnostics.ts";
import type { Reference } from "../load/declaration.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Source, Span } from "../source.ts";
import type { Version } from "../version.ts";
import { expectedToken, foundToken, isWhitespace } from "./token.ts";
import type { Token, TokenProblem, TokenType } from "./token.ts";
import type { Mark, SyntaxType } from "./tree.ts";

/**
 * A place in the tokens of a source, and what the parser knows there. Parser functions move it
 * forward; one that cannot go on reports why and throws `Unparsable`, which never leaves the parser.
 */
export interface Cursor {
  readonly source: Source;
  readonly tokens: readonly Token[];
  readonly report: Report;
  index: number;
  /** The indexes of the documentation comments that were passed and belong to nothing yet. */
  comments: number[];
  /** How deep the node value nests. */
  depth: number;
  version: Version;
  namespace: string;
  /** `use` statements: relative name → absolute id. */
  readonly uses: Map<string, Reference>;
  /** What the shapes of an inline `input` and `output` are called, behind the operation's name. */
  readonly suffixes: { input: string; output: string };
  /** The shape that the statement defines, for diagnostics. */
  shape: ShapeId | undefined;
  /** Whether some of the text is not of the grammar: it is in no production. */
  isBroken: boolean;
  /** The productions that were passed, where somebody wants the tree. */
  readonly marks: Mark[] | undefined;
}

/** The parser cannot go on here, and has said so. */
export class Unparsable extends Error {}

export function current(cursor: Cursor): Token {
  const token = cursor.tokens[cursor.index] ?? cursor.tokens.at(-1);
  if (token === undefined) throw new Error("There is no text without an EOF.");
  return token;
}

export function is(cursor: Cursor, type: TokenType): boolean {
  return current(cursor).type === type;
}

/** Whether the cursor is at this identifier. */
export function isKeyword(cursor: Cursor, keyword: string): boolean {
  return is(cursor, "IDENTIFIER") && lexeme(cursor) === keyword;
}

export function lexeme({ source }: Cursor, token: Token): string;
export function lexeme(cursor: Cursor): string;
export function lexeme(cursor: Cursor, token: Token = current(cursor)): string {
  return cursor.source.text.slice(token.start, token.end);
}

/** Passes the current token; documentation comments are kept until something claims them. */
export function next(cursor: Cursor): Token {
  const token = current(cursor);
  if (token.type === "DOC_COMMENT") cursor.comments.push(cursor.index);
  if (token.type !== "EOF") cursor.index++;
  return token;
}

/** Notes that the tokens from `start` on, without the whitespace passed last, are a production. */
export function mark({ marks, tokens, index }: Cursor, type: SyntaxType, start: number): void {
  if (marks === undefined) return;
  let end = index;
  for (
    let last = tokens[end - 1];
    last !== undefined && isWhitespace(last);
    last = tokens[end - 1]
  ) {
    end--;
  }
  marks.push({ type, start, end });
}

/** Goes back to a token, as if nothing had been passed since. */
export function rewind(cursor: Cursor, index: number): void {
  cursor.index = index;
  const { marks } = cursor;
  for (let last = marks?.at(-1); last !== undefined && last.end > index; last = marks?.at(-1)) {
    marks?.pop();
  }
}

// SP = 1*(%x20 / %x09)
export function skipSpaces(cursor: Cursor): void {
  while (is(cursor, "SPACE")) next(cursor);
}

// WS = 1*(SP / NL / Comment / ",")
export function skipWhitespace(cursor: Cursor): void {
  while (isWhitespace(current(cursor))) next(cursor);
}

/** Passes a token of this type. */
export function expect(cursor: Cursor, type: TokenType): Token {
  if (!is(cursor, type)) unexpected(cursor, [type]);
  return next(cursor);
}

/** Passes the token that closes what `opening` opened. */
export function expectClosing(cursor: Cursor, type: TokenType, opening: Token): Token {
  if (!is(cursor, type)) unexpected(cursor, [type], { opening });
  return next(cursor);
}

// SP
export function expectSpaces(cursor: Cursor): void {
  expect(cursor, "SPACE");
  skipSpaces(cursor);
}

interface Expectation {
  /** The bracket that is not closed yet. */
  readonly opening?: Token;
  readonly help?: string | undefined;
}

/** Reports that the current token is none of `types`, and gives up. */
export function unexpected(
  cursor: Cursor,
  types: readonly TokenType[],
  { opening, help }: Expectation = {},
): never {
  const token = current(cursor);
  if (token.problem !== undefined) invalid(cursor, token, token.problem);
  // Where the text breaks off, nobody knows yet what shape it is of.
  const place = { location: spanOf(cursor, token) };
  const message = "opened here";
  const related =
    opening === undefined ? {} : { related: [{ message, location: spanOf(cursor, opening) }] };
  const found = foundToken(token, cursor.source.text);
  const expected = types.map(expectedToken).join(", ");
  const code = types.length === 1 ? "Model/expected-token" : "Model/expected-one-of";
  return fail(cursor, code, { expected, found, help }, { ...place, ...related });
}

/** Reports a part of the text that is no token, which is the error whatever was expected. */
function invalid(cursor: Cursor, token: Token, { message, at: start }: TokenProblem): never {
  const parameters = { problem: message };
  if (start === token.start) {
    return fail(cursor, "Model/invalid-token", parameters, spanOf(cursor, token));
  }
  const { source } = cursor;
  const opening = { source, start: token.start, end: token.start + 1 };
  return fail(cursor, "Model/invalid-token", parameters, {
    location: { source, start, end: start },
    related: [{ message: "opened here", location: opening }],
  });
}

/** Reports, and gives up. */
export function fail<Code extends DiagnosticCode>(
  cursor: Cursor,
  code: Code,
  parameters: DiagnosticParameters<Code>,
  place: DiagnosticPlace | Span,
): never {
  cursor.report(code, parameters, place);
  cursor.isBroken = true;
  throw new Unparsable();
}

/** From the start of one token to the end of another. */
export function spanOf(cursor: Cursor, first: Token, last: Token = first): Span {
  return { source: cursor.source, start: first.start, end: last.end };
}

/** From a token to the last one passed. */
export function spanSince(cursor: Cursor, first: Token): Span {
  const last = cursor.tokens[cursor.index - 1] ?? first;
  return { source: cursor.source, start: first.start, end: Math.max(first.end, last.end) };
}

/** The place of a token, in the shape that is being parsed. */
export function at(cursor: Cursor, token: Token): DiagnosticPlace {
  const location = spanOf(cursor, token);
  return cursor.shape === undefined ? { location } : { shape: cursor.shape, location };
}

/** The column of a token, from 1. */
export function columnOf({ source }: Cursor, { start }: Token): number {
  return start - source.text.lastIndexOf("\n", start - 1);
}

/** Whether only spaces stand in front of a token on its line. */
export function isFirstOfLine({ tokens }: Cursor, index: number): boolean {
  const before = tokens[index - 1];
  const previous = before?.type === "SPACE" ? tokens[index - 2] : before;
  // Comments end with the line break.
  return previous === undefined || LINE_ENDS.has(previous.type);
}

const LINE_ENDS: ReadonlySet<TokenType> = new Set(["NEWLINE", "COMMENT", "DOC_COMMENT"]);
