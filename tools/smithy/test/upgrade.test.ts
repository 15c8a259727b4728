import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { writeJsonAst } from "../src/json-ast/write.ts";
import { load } from "../src/load.ts";
import type { Model } from "../src/model/model.ts";
import { isDefinition } from "../src/prelude.ts";
import { transforms } from "../src/transform/transforms.ts";
import { upgradeText } from "../src/upgrade/upgrade-text.ts";
import { corpusFiles, corpusSource } from "./corpus-files.ts";

/** The JSON AST of a model in which strings with names for their values are enums. */
function astOf(model: Model): unknown {
  const context = { original: model, diagnostics: [] };
  const upgraded = transforms.get("changeStringEnumsToEnumShapes")!(model, {}, context);
  return writeJsonAst(upgraded, { includes: (shape) => !isDefinition(shape) });
}

describe("text of 1.0 is the same model once it is text of 2.0", () => {
  const sources = corpusFiles(/\.smithy$/)
    .map(corpusSource)
    .filter(({ text }) => !/\$version: *"2/.test(text));
  test.each(sources)("$name", (source) => {
    const { value: model } = load([source]);
    if (model === undefined) return;
    const text = upgradeText(source, model);
    const { value, diagnostics } = load([{ ...source, text }]);
    const errors = diagnostics.filter(({ severity }) => severity === "ERROR");
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(value && isDeepStrictEqual(astOf(value), astOf(model))).toBe(true);
    expect(value && upgradeText({ ...source, text }, value)).toBe(text);
  });
});
