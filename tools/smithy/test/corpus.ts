import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Source } from "../src/source.ts";
import knownFailures from "./known-failures.json" with { type: "json" };

/** The official test suites beside the project; they are not part of it. */
const CORPUS = fileURLToPath(new URL("../../../../shared/corpora/smithy", import.meta.url));

/** A case of a suite: passes where the two are equal. */
export interface Case {
  readonly name: string;
  readonly actual: () => unknown;
  readonly expected: unknown;
}

/** Suite → case → why it fails. */
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = knownFailures;

/**
 * Runs the cases that `casesOf` finds among the files of a folder of the corpus. A case that
 * `known-failures.json` lists must exist and fail. Without the corpus the suite is skipped, and its
 * first test says so.
 */
export function suite(name: string, folder: string, casesOf: (files: string[]) => Case[]): void {
  const isMissing = !existsSync(join(CORPUS, folder));
  const cases = isMissing ? [] : casesOf(filesIn(folder));
  const reasons = new Map(Object.entries(known[name] ?? {}));
  describe.each([{ name }])("$name", () => {
    test.skipIf(isMissing)("runs only where ../shared/corpora/smithy is beside the project", () => {
      expect(cases).not.toHaveLength(0);
      expect(cases.map((one) => one.name)).toEqual(expect.arrayContaining([...reasons.keys()]));
    });
    test.each(cases.filter((one) => !reasons.has(one.name)))("$name", ({ actual, expected }) => {
      expect(actual()).toEqual(expected);
    });
    test.each(cases.filter((one) => reasons.has(one.name)))(
      "$name is known to fail",
      ({ actual, expected }) => {
        expect(actual()).not.toEqual(expected);
      },
    );
  });
}

/** The files below a folder of the corpus, as paths from the corpus, sorted. */
function filesIn(folder: string): string[] {
  return readdirSync(join(CORPUS, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(CORPUS, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}

/** A file of the corpus. */
export function corpusSource(path: string): Source {
  return { name: path, text: readFileSync(join(CORPUS, path), "utf8") };
}

export function corpusJson(path: string): unknown {
  return JSON.parse(corpusSource(path).text);
}
