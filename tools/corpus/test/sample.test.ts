import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nothingFinished } from "../src/finished.ts";
import { readKnownFailures } from "../src/known-failures.ts";
import { sharedModels } from "../src/models.ts";
import { reportOf } from "../src/report.ts";
import { run } from "../src/run.ts";
import { STAGES, type Stage } from "../src/stage.ts";

const isThere = existsSync(sharedModels);

/** Each model has a process of its own, and the machine may have others. */
const timeout = 180_000;

describe.skipIf(!isThere)("a sample of AWS's models", () => {
  test("passes every stage", { timeout }, async () => {
    const names = [
      "apigatewaymanagementapi",
      "ec2-instance-connect",
      "freetier",
      "qldb",
      "qldb-session",
    ];
    expect(await problems(names, STAGES)).toEqual([]);
  });

  test("builds, type-checks and imports in protocols of large services", { timeout }, async () => {
    const stages = STAGES.filter((stage) => stage !== "prove");
    expect(await problems(["route-53", "sns"], stages)).toEqual([]);
  });
});

/** Failures that nobody knows of, and stages that not all of the models reached. */
async function problems(
  names: readonly string[],
  stages: readonly Stage[],
): Promise<readonly unknown[]> {
  const results = await run({
    models: sharedModels,
    names,
    stages,
    runs: 2,
    finished: nothingFinished(),
    home: join(import.meta.dirname, "../tmp/sample"),
  });
  const { failures, totals } = reportOf(results, stages, readKnownFailures(), false);
  return [...failures, ...stages.filter((stage) => totals[stage]?.models !== names.length)];
}

test.runIf(!isThere)("the sample did not run: AWS's models are not beside the project", () => {
  expect(isThere).toBe(false);
});
