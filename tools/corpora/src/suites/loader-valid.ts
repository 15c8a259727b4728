import { load } from "@tsmith/smithy";
import type { Corpus } from "../corpus.ts";
import { astOf, type Ast } from "../models.ts";
import { equal, type Suite } from "../suite.ts";

/** A shape that some of the cases refer to. */
export const SHARED = "loader-valid/__shared.json";

/** A model, and in a file beside it its JSON AST. */
export const loaderValid: Suite = (corpus) => {
  const files = corpus.files("loader-valid");
  return files.flatMap((file) => {
    const expected = file.replace(/\.\w+$/, ".ast.json");
    if (file.endsWith(".ast.json") || !files.includes(expected)) return [];
    return [
      equal(
        file.slice("loader-valid/".length),
        () => loadedAst(corpus, [file, SHARED]),
        () => corpus.json(expected),
      ),
    ];
  });
};

/**
 * The JSON AST of the model that files make.
 *
 * @throws Error where one of them is wrong.
 */
export function loadedAst(corpus: Corpus, files: readonly string[]): Ast {
  const { value, diagnostics } = load(files.map((file) => corpus.source(file)));
  const error = diagnostics.find(({ severity }) => severity === "ERROR");
  if (value === undefined) throw new Error(`${files[0]} does not load: ${error?.message}`);
  return astOf(value);
}
