import { appendFileSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { finishedIn } from "./finished.ts";
import type { StageResult } from "./stage.ts";

const result: StageResult = { passed: 1, failures: [], skipped: {}, seconds: 0.5, memory: 9 };

test("a run finds what another of the same version has finished, half a line or not", () => {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  finishedIn(folder, "one").add("key", result);
  appendFileSync(join(folder, "finished-one.jsonl"), '{"key":"other","resu');
  const later = finishedIn(folder, "one");
  expect(later.get("key")).toEqual(result);
  expect(later.get("other")).toBe(undefined);
});

test("another version starts anew", () => {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  finishedIn(folder, "one").add("key", result);
  const later = finishedIn(folder, "two");
  expect(later.get("key")).toBe(undefined);
  later.add("key", result);
  expect(readdirSync(folder)).toEqual(["finished-two.jsonl"]);
});
