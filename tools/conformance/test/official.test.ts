import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readKnownFailures } from "../src/known-failures.ts";
import { reportOf } from "../src/report.ts";
import { runFile } from "../src/run.ts";
import { scoreTable } from "../src/score.ts";
import { sharedSuite } from "../src/shared-suite.ts";
import { readSuite } from "../src/suite.ts";

const folder = fileURLToPath(sharedSuite);
const isThere = existsSync(folder);

/** A client is generated for each service. */
const timeout = 60_000;

describe.skipIf(!isThere)("the official protocol tests", () => {
  test("fail where the list of known failures says so, and nowhere else", { timeout }, async () => {
    const outcomes = await Promise.all(readSuite(folder).map((file) => runFile(file)));
    const report = reportOf(outcomes.flat(), readKnownFailures());
    expect(report.failures).toEqual([]);
    expect(report.totals.client.passed).toBeGreaterThan(0);
    expect(report.totals.server.passed).toBeGreaterThan(0);
    expect(report.totals.malformed.passed).toBeGreaterThan(0);
    expect(report.totals.eventStream.passed).toBeGreaterThan(0);
    const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
    expect(readme).toContain(scoreTable(outcomes.flat()));
  });
});

test.runIf(!isThere)(
  "the official protocol tests did not run: they are not beside the project",
  () => {
    expect(isThere).toBe(false);
  },
);
