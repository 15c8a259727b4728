import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { load } from "../src/load.ts";
import { roundTripProblem } from "./round-trip.ts";

/** AWS's public models beside the project; they are not part of it. */
const FOLDER = fileURLToPath(new URL("../../../../shared/corpora/aws/", import.meta.url));
const isMissing = !existsSync(FOLDER);
const all = isMissing
  ? []
  : readdirSync(FOLDER)
      .filter((name) => name.endsWith(".json"))
      .toSorted();

// A sample in every run; `AWS_MODELS=all` takes all of them.
const step = process.env["AWS_MODELS"] === "all" ? 1 : 12;
const sample = all.filter((_, index) => index % step === 0);

describe("AWS models", () => {
  test.skipIf(isMissing)("run only where ../shared/corpora/aws is beside the project", () => {
    expect(sample).not.toHaveLength(0);
  });

  test.each(sample)("%s loads without an error, and is the same as text and as JSON", (name) => {
    const { value, diagnostics } = load([{ name, text: readFileSync(FOLDER + name, "utf8") }]);
    expect(diagnostics.filter(({ severity }) => severity === "ERROR")).toEqual([]);
    expect(value && roundTripProblem(value)).toBeUndefined();
  });
});
