import type { Ast } from "../models.ts";
import { equal, type Suite } from "../suite.ts";
import { loadedAst, SHARED } from "./loader-valid.ts";

/** Files that refer to one another, and the JSON AST of all of them. */
export const loaderForwardrefs: Suite = (corpus) => {
  const files = corpus.files("loader-forwardrefs");
  return files
    .filter((file) => file.endsWith("/ast.json"))
    .map((expected) => {
      const folder = expected.slice(0, -"ast.json".length);
      const sources = files.filter((file) => file.startsWith(folder) && file.endsWith(".smithy"));
      return equal(
        folder.slice("loader-forwardrefs/".length, -1),
        () => loadedAst(corpus, [...sources, SHARED]).shapes,
        () => ({
          ...loadedAst(corpus, [SHARED]).shapes,
          ...(corpus.json(expected) as Ast).shapes,
        }),
      );
    });
};
