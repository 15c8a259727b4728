import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { corpusAt, sharedCorpus } from "../src/corpus.ts";
import { readKnownFailures } from "../src/known-failures.ts";
import { reportOf } from "../src/report.ts";
import { runSuite } from "../src/run.ts";
import { suites } from "../src/suites.ts";

const folder = fileURLToPath(sharedCorpus);
const isThere = existsSync(folder);

describe.skipIf(!isThere)("the official corpora", () => {
  const corpus = corpusAt(folder);
  const known = readKnownFailures();

  test.each([...suites.keys()])(
    "%s fails where the list of known failures says so, and nowhere else",
    (name) => {
      const outcomes = runSuite(corpus, name);
      const listed = known.filter(({ suite }) => suite === name);
      expect(outcomes).not.toEqual([]);
      expect(reportOf([name], outcomes, listed).failures).toEqual([]);
      // An entry must speak of a case that there is.
      const names = new Set(outcomes.map((outcome) => outcome.case));
      expect(listed.filter((entry) => !names.has(entry.case))).toEqual([]);
    },
  );

  test("the list of known failures speaks of suites that there are", () => {
    expect(known.filter(({ suite }) => !suites.has(suite))).toEqual([]);
  });
});

test.runIf(!isThere)("the official corpora did not run: they are not beside the project", () => {
  expect(isThere).toBe(false);
});
