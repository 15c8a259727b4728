import { describe, expect, test } from "vitest";
import type { KnownFailure } from "../src/known-failures.ts";
import { reportOf } from "../src/report.ts";
import type { ModelResult } from "../src/run.ts";
import type { Failure, Stage } from "../src/stage.ts";

const listed: KnownFailure = { model: "sns", stage: "prove", id: "Publish errors", reason: "why" };

function result(name: string, found: readonly Failure[], stage: Stage = "prove"): ModelResult {
  const measured = { passed: 3, failures: found, skipped: {}, seconds: 1, memory: 1000 };
  return { name, stages: new Map([[stage, measured]]) };
}

function failures(results: readonly ModelResult[], known: readonly KnownFailure[], isWhole = true) {
  return reportOf(results, ["prove"], known, isWhole).failures.map(({ model, id }) => [model, id]);
}

const failure: Failure = { id: "Publish errors", message: "broken" };

describe("the list of known failures", () => {
  test("does not excuse a failure that it does not have", () => {
    expect(failures([result("sns", [failure])], [])).toEqual([["sns", "Publish errors"]]);
    expect(failures([result("sqs", [failure])], [listed])).toEqual([["sqs", "Publish errors"]]);
    expect(failures([result("sns", [failure], "endpoints")], [listed])).toEqual([
      ["sns", "Publish errors"],
    ]);
  });

  test("excuses one that it has, and it counts as known", () => {
    const report = reportOf([result("sns", [failure])], ["prove"], [listed], true);
    expect(report.failures).toEqual([]);
    expect(report.totals.prove).toMatchObject({ models: 1, passed: 3, failed: 0, known: 1 });
  });

  test("fails where a listed case passes", () => {
    expect(failures([result("sns", [])], [listed])).toEqual([["sns", "Publish errors"]]);
  });

  test("says nothing of what did not run", () => {
    expect(failures([result("sqs", [])], [listed])).toEqual([]);
    expect(failures([result("sns", [], "endpoints")], [listed])).toEqual([]);
  });

  test("may speak of any model and any rest of an id", () => {
    const any = { ...listed, model: "*", id: "Publish *" };
    expect(failures([result("sns", [failure]), result("sqs", [])], [any])).toEqual([]);
    expect(failures([result("sns", [])], [any])).toEqual([["*", "Publish *"]]);
    expect(failures([result("sns", [])], [any], false)).toEqual([]);
  });
});

test("a model counts as failed where one of its cases fails", () => {
  const report = reportOf([result("sns", [failure]), result("sqs", [])], ["prove"], [], true);
  expect(report.totals.prove).toMatchObject({ models: 1, of: 2, passed: 6, failed: 1, seconds: 2 });
});
