import { join } from "node:path";
import { load } from "@tsmith/smithy";
import { describe, expect, test } from "vitest";
import { nothingFinished } from "../src/finished.ts";
import { dialects } from "../src/invent/dialects.ts";
import { inventModels } from "../src/invent/model.ts";
import { writeInvented } from "../src/invented.ts";
import { modelNames } from "../src/models.ts";
import { reportOf } from "../src/report.ts";
import { run } from "../src/run.ts";
import { STAGES } from "../src/stage.ts";

const temporary = join(import.meta.dirname, "../tmp");

describe("contracts that nobody wrote", () => {
  const models = inventModels(42, 100);

  test("are the same for the same seed", () => {
    expect(inventModels(42, 100)).toEqual(models);
    expect(inventModels(43, 100)).not.toEqual(models);
  });

  test("have no errors", () => {
    const problems = models.flatMap((model, index) =>
      load([{ name: `${index}.json`, text: JSON.stringify(model) }]).diagnostics.filter(
        ({ severity }) => severity === "ERROR" || severity === "DANGER",
      ),
    );
    expect(problems.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  });

  test("speak every protocol", () => {
    const traits = models.flatMap(({ shapes }) =>
      Object.values(shapes).flatMap((shape) => Object.keys(shape.traits ?? {})),
    );
    const unspoken = dialects.filter(({ protocol }) => !traits.includes(protocol));
    expect(unspoken).toEqual([]);
  });

  test("pass every stage", { timeout: 180_000 }, async () => {
    const folder = writeInvented(join(temporary, "sample"), 42, 16);
    const results = await run({
      models: folder,
      names: modelNames(folder, []),
      stages: STAGES,
      runs: 4,
      finished: nothingFinished(),
      home: join(temporary, "invented-packages"),
    });
    const { failures, totals } = reportOf(results, STAGES, [], false);
    expect(failures).toEqual([]);
    expect(totals.prove?.models).toBe(16);
  });
});
