import {
  assemble,
  isDefinition,
  parseIdl,
  preludeOf,
  readJsonAst,
  writeJsonAst,
  type Declarations,
  type Model,
  type Source,
} from "@tsmith/smithy";

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

/** The JSON AST of a model without the shapes that come with our package. */
export function astOf(model: Model): Ast {
  const ast = writeJsonAst(model, { includes: (shape) => !isDefinition(shape) });
  return JSON.parse(JSON.stringify(ast)) as Ast;
}
