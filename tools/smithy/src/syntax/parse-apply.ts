import type { TraitDeclaration } from "../load/declaration.ts";
import {
  at,
  current,
  expectSpaces,
  fail,
  is,
  next,
  skipWhitespace,
  unexpected,
  type Cursor,
} from "./cursor.ts";
import { parseBlock } from "./parse-block.ts";
import { parseShapeId } from "./parse-shape-id.ts";
import { parseTrait, targeting, type Trait } from "./parse-trait.ts";

// ApplyStatement         = ApplyStatementSingular / ApplyStatementBlock
// ApplyStatementSingular = %s"apply" SP ShapeId SP Trait BR
// ApplyStatementBlock    = %s"apply" SP ShapeId SP "{" TraitStatements "}" BR
// https://smithy.io/2.0/spec/idl.html#apply-statement
export function parseApplyStatement(
  cursor: Cursor,
  traitsBefore: readonly Trait[],
): TraitDeclaration[] {
  const statement = current(cursor);
  if (traitsBefore.length > 0) fail(cursor, "Model/traits-on-apply", {}, at(cursor, statement));
  next(cursor);
  expectSpaces(cursor);
  const { id: target } = parseShapeId(cursor);
  skipWhitespace(cursor);
  const traits: Trait[] = [];
  if (is(cursor, "AT")) {
    traits.push(parseTrait(cursor));
  } else if (is(cursor, "LBRACE")) {
    const { version } = cursor;
    if (version === "1.0") {
      cursor.report("Model/apply-block-needs-version", { version }, at(cursor, current(cursor)));
    }
    parseBlock(cursor, statement, () => traits.push(parseTrait(cursor)));
  } else {
    unexpected(cursor, ["AT", "LBRACE"]);
  }
  return targeting(traits, target);
}
