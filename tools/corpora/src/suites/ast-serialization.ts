import { isDefinition, writeJsonAst, type Model } from "@tsmith/smithy";
import type { Corpus } from "../corpus.ts";
import { modelOf } from "../models.ts";
import { equal, type Suite } from "../suite.ts";

/** A JSON AST, and in a file beside it the AST of the other version. */
export const astSerialization: Suite = (corpus) =>
  corpus
    .files("ast-serialization")
    .filter((file) => /\.[12]\.0\.json$/.test(file))
    .map((file) => {
      const version = file.endsWith(".1.0.json") ? "1.0" : "2.0";
      const source = file.replace(/\.[12]\.0\.json$/, ".json");
      return equal(
        file.slice("ast-serialization/".length),
        () => written(modelAt(corpus, source), version),
        () => corpus.json(file),
      );
    });

function modelAt(corpus: Corpus, file: string): Model {
  return modelOf([corpus.source(file)]);
}

function written(model: Model, version: "1.0" | "2.0"): unknown {
  const ast = writeJsonAst(model, { includes: (shape) => !isDefinition(shape), version });
  return JSON.parse(JSON.stringify(ast));
}
