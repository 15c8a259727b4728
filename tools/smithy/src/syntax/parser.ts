import type { Diagnostic, Result } from "../diagnostic.ts";
import { reportInto } from "../diagnostics.ts";
import type {
  Declarations,
  MetadataDeclaration,
  ShapeDeclaration,
  TraitDeclaration,
} from "../load/declaration.ts";
import type { Source } from "../source.ts";
import {
  columnOf,
  current,
  fail,
  is,
  isKeyword,
  mark,
  next,
  skipWhitespace,
  spanOf,
  Unparsable,
  type Cursor,
} from "./cursor.ts";
import { dropComments } from "./documentation.ts";
import { expectLineBreak } from "./line-break.ts";
import { parseApplyStatement } from "./parse-apply.ts";
import {
  parseControlStatement,
  parseMetadataStatement,
  parseNamespaceStatement,
  parseUseStatement,
} from "./parse-sections.ts";
import { parseShapeBody } from "./parse-shape.ts";
import { parseTraitStatements } from "./parse-trait.ts";
import { skipToStatement } from "./recover.ts";
import { foundToken } from "./token.ts";
import { tokenize } from "./tokenizer.ts";
import { treeOf, type Mark, type SyntaxNode } from "./tree.ts";

/**
 * The declarations of an IDL text. What cannot be parsed is reported and left out; the rest is
 * there, whatever the text.
 *
 * @see https://smithy.io/2.0/spec/idl.html#smithy-idl-abnf
 * @public
 */
export function parseIdl(source: Source): Result<Declarations> {
  const diagnostics: Diagnostic[] = [];
  return { value: parseSections(cursorAtStart(source, diagnostics)), diagnostics };
}

/** The concrete syntax of a text. */
export interface SyntaxTree {
  readonly root: SyntaxNode;
  /** Whether there are tokens in it that are in no production of the grammar. */
  readonly isBroken: boolean;
}

/**
 * The concrete syntax of an IDL text, comments and all.
 *
 * @internal
 */
export function parseTree(source: Source): Result<SyntaxTree> {
  const diagnostics: Diagnostic[] = [];
  const marks: Mark[] = [];
  const cursor = cursorAtStart(source, diagnostics, marks);
  parseSections(cursor);
  const value = { root: treeOf(cursor.tokens, marks), isBroken: cursor.isBroken };
  return { value, diagnostics };
}

function cursorAtStart(source: Source, diagnostics: Diagnostic[], marks?: Mark[]): Cursor {
  return {
    source,
    tokens: tokenize(source.text),
    report: reportInto(diagnostics),
    index: 0,
    comments: [],
    depth: 0,
    version: "1.0",
    namespace: "",
    uses: new Map(),
    suffixes: { input: "Input", output: "Output" },
    shape: undefined,
    isBroken: false,
    marks,
  };
}

// idl            = *WS ControlSection MetadataSection ShapeSection
// ControlSection = *(ControlStatement)
function parseSections(cursor: Cursor): Declarations {
  const metadata: MetadataDeclaration[] = [];
  const shapes: ShapeDeclaration[] = [];
  const applies: TraitDeclaration[] = [];
  const controls = new Set<string>();
  skipWhitespace(cursor);
  while (is(cursor, "DOLLAR")) {
    recovering(cursor, () => parseControlStatement(cursor, controls));
  }
  parseMetadataSection(cursor, metadata);
  if (isKeyword(cursor, "namespace")) parseShapeSection(cursor, shapes, applies);
  dropComments(cursor);
  const { version, namespace, uses } = cursor;
  return { version, metadata, shapes, applies, scope: { namespace, uses } };
}

// MetadataSection = *(MetadataStatement)
function parseMetadataSection(cursor: Cursor, metadata: MetadataDeclaration[]): void {
  let isReported = false;
  while (!is(cursor, "EOF") && !isKeyword(cursor, "namespace")) {
    recovering(cursor, () => {
      if (isKeyword(cursor, "metadata")) metadata.push(parseMetadataStatement(cursor));
      else {
        // Everything up to the namespace is wrong for the same reason, which is said once.
        const token = next(cursor);
        const found = foundToken(token, cursor.source.text);
        if (isReported) throw new Unparsable();
        isReported = true;
        fail(cursor, "Model/expected-namespace", { found }, spanOf(cursor, token));
      }
    });
  }
}

// ShapeSection    = [NamespaceStatement UseSection ShapeStatements]
// UseSection      = *(UseStatement)
// ShapeStatements = *(ShapeStatement / ApplyStatement)
function parseShapeSection(
  cursor: Cursor,
  shapes: ShapeDeclaration[],
  applies: TraitDeclaration[],
): void {
  recovering(cursor, () => parseNamespaceStatement(cursor));
  while (isKeyword(cursor, "use")) recovering(cursor, () => parseUseStatement(cursor));
  while (!is(cursor, "EOF")) {
    recovering(cursor, () => parseStatement(cursor, shapes, applies));
  }
}

// ShapeStatement = TraitStatements ShapeBody BR
function parseStatement(
  cursor: Cursor,
  shapes: ShapeDeclaration[],
  applies: TraitDeclaration[],
): void {
  cursor.shape = undefined;
  skipWhitespace(cursor);
  const start = cursor.index;
  // There is no shape that documentation in front of `apply` could be of.
  if (isKeyword(cursor, "apply")) dropComments(cursor);
  const traits = parseTraitStatements(cursor);
  const type = isKeyword(cursor, "apply") ? "apply" : "shape";
  if (type === "apply") applies.push(...parseApplyStatement(cursor, traits));
  else parseShapeBody(cursor, traits, shapes);
  mark(cursor, type, start);
  expectLineBreak(cursor);
}

/** Parses a statement; skips it where that fails, which is reported already. */
function recovering(cursor: Cursor, parse: () => void): void {
  const first = current(cursor);
  const start = cursor.index;
  try {
    parse();
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    if (cursor.index === start) next(cursor);
    skipToStatement(cursor, columnOf(cursor, first));
    skipWhitespace(cursor);
  }
}
