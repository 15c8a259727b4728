import { describe, expect, test } from "vitest";
import { load } from "../src/load.ts";
import type { Source } from "../src/source.ts";
import { corpusFiles, corpusSource } from "./corpus-files.ts";
import { roundTripProblem } from "./round-trip.ts";

// Models of some suites in every run, of all with `CORPUS=all`; not what a suite expects of one.
const FOLDERS = process.env["CORPUS"] === "all" ? "" : "(loader-valid|[a-z]+-serialization)/";
const MODELS = new RegExp(String.raw`^${FOLDERS}.*(?<![./](ast|events)|expected)\.(smithy|json)$`);

function isModel({ name, text }: Source): boolean {
  return name.endsWith(".smithy") || text.includes('"smithy":');
}

describe("text and JSON of a model are equal models", () => {
  test.each(corpusFiles(MODELS).map(corpusSource).filter(isModel))("$name", (source) => {
    const { value: model } = load([source]);
    expect(model && roundTripProblem(model)).toBeUndefined();
  });
});
