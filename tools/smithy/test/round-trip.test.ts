import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { writeIdl } from "../src/idl/write.ts";
import { writeJsonAst } from "../src/json-ast/write.ts";
import { load } from "../src/load.ts";
import type { Model } from "../src/model/model.ts";
import type { Shape } from "../src/model/shapes.ts";
import { isDefinition } from "../src/prelude.ts";
import type { Source } from "../src/source.ts";
import { corpusSource, suite } from "./corpus.ts";
import { modelOf } from "./models.ts";

const FOLDER = fileURLToPath(new URL("../../../../shared/corpora/aws/", import.meta.url));

function includes(shape: Shape): boolean {
  return !isDefinition(shape);
}

function astOf(model: Model): unknown {
  return JSON.parse(JSON.stringify(writeJsonAst(model, { includes })));
}

/** What is different once a model went through text, and through JSON. */
function roundTrips(model: Model): unknown {
  const ast = astOf(model);
  const texts = writeIdl(model);
  const fromText = modelOf(texts);
  const json: Source = { name: "a.json", text: JSON.stringify(ast) };
  return { ast: astOf(fromText), texts: writeIdl(fromText), fromJson: astOf(modelOf([json])) };
}

function expected(model: Model): unknown {
  return { ast: astOf(model), texts: writeIdl(model), fromJson: astOf(model) };
}

suite("round trips of models", "", (files) =>
  files
    .filter((file) => /\.(smithy|json)$/.test(file) && !/\.(ast|events)\.json$/.test(file))
    .flatMap((name) => {
      const source = corpusSource(name);
      if (name.endsWith(".json") && !source.text.includes('"smithy":')) return [];
      const { value: model } = load([source]);
      if (model === undefined) return [];
      return [{ name, actual: () => roundTrips(model), expected: expected(model) }];
    }),
);
