import { readJsonAst } from "../src/json-ast/read.ts";
import { writeJsonAst } from "../src/json-ast/write.ts";
import { assemble } from "../src/load/assemble.ts";
import type { Declarations } from "../src/load/declaration.ts";
import type { Model } from "../src/model/model.ts";
import type { Shape } from "../src/model/shapes.ts";
import { isDefinition, preludeOf } from "../src/prelude.ts";
import type { Source } from "../src/source.ts";
import { parseIdl } from "../src/syntax/parser.ts";

/** What a source declares, whatever is wrong with it. */
export function declarationsOf(source: Source): Declarations {
  const { value } = source.name.endsWith(".json") ? readJsonAst(source) : parseIdl(source);
  if (value === undefined) throw new Error(`${source.name} declares nothing.`);
  return value;
}

/** The model of some sources, assembled but not validated. */
export function modelOf(sources: readonly Source[]): Model {
  const declared = sources.map(declarationsOf);
  const { value } = assemble([...declared, ...preludeOf(declared)]);
  if (value === undefined) throw new Error("There is no model.");
  return value;
}

export interface Ast {
  readonly smithy: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly shapes: Readonly<Record<string, unknown>>;
}

function includes(shape: Shape): boolean {
  return !isDefinition(shape);
}

/** The JSON AST of some sources without the shapes that come with this package. */
export function astOf(sources: readonly Source[]): Ast {
  return JSON.parse(JSON.stringify(writeJsonAst(modelOf(sources), { includes }))) as Ast;
}
