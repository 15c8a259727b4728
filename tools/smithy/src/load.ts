import type { Diagnostic, Result } from "./diagnostic.ts";
import { diagnostic } from "./diagnostics.ts";
import { readJsonAst } from "./json-ast/read.ts";
import { assemble } from "./load/assemble.ts";
import type { Declarations } from "./load/declaration.ts";
import { inOrder } from "./load/order.ts";
import type { Model } from "./model/model.ts";
import { preludeOf } from "./prelude.ts";
import type { Source } from "./source.ts";
import { parseIdl } from "./syntax/parser.ts";
import { validate, type ValidateOptions } from "./validate/validate.ts";

/** How a model is loaded. @public */
export interface LoadOptions extends ValidateOptions {
  /** Traits that nobody defines stay, with a warning. */
  readonly allowsUnknownTraits?: boolean;
}

/**
 * The model that `sources` make: `.smithy` files are IDL text, `.json` files JSON AST. Prelude and
 * official traits need not be among them. There is no value where a diagnostic is an `ERROR`.
 *
 * @example
 * const { value: model, diagnostics } = load([{ name: "main.smithy", text }]);
 * @public
 */
export function load(sources: readonly Source[], options: LoadOptions = {}): Result<Model> {
  let diagnostics: Diagnostic[] = [];
  const declared: Declarations[] = [];
  for (const source of sources) {
    const parsed = parse(source);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.value !== undefined) declared.push(parsed.value);
  }
  const assembled = assemble([...declared, ...preludeOf(declared)]);
  diagnostics.push(...assembled.diagnostics);
  if (options.allowsUnknownTraits === true) diagnostics = diagnostics.map(withUnknownTraits);
  const model = assembled.value;
  const all = model === undefined ? diagnostics : validate(model, diagnostics, options);
  const isWrong = all.some(({ severity }) => severity === "ERROR");
  return { value: isWrong ? undefined : model, diagnostics: inOrder(all, sources, model) };
}

function withUnknownTraits(event: Diagnostic): Diagnostic {
  return event.id === "Model.UnresolvedTrait" ? { ...event, severity: "WARNING" } : event;
}

function parse(source: Source): Result<Declarations> {
  if (source.name.endsWith(".smithy")) return parseIdl(source);
  if (source.name.endsWith(".json")) return readJsonAst(source);
  const location = { source, start: 0, end: 0 };
  const unknown = diagnostic("Model/unknown-file-type", { name: source.name }, location);
  return { value: undefined, diagnostics: [unknown] };
}
