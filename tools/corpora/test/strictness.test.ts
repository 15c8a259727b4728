import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { corpusAt } from "../src/corpus.ts";
import { difference } from "../src/difference.ts";
import { printReport, reportOf, type Report } from "../src/report.ts";
import { runSuite } from "../src/run.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What a suite says of the files of a corpus. */
function reported(suite: string, files: Readonly<Record<string, string>>, known: string[]): Report {
  const folder = mkdtempSync(join(tmpdir(), "corpora-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const entries = known.map((name) => ({ suite, case: name, reason: "it may" }));
  return reportOf([suite], runSuite(corpusAt(folder), suite), entries);
}

const model = '$version: "2"\nnamespace a\n@length(min: 2, max: 1)\nstring A\n';
const event =
  "[ERROR] a#A: A length trait is applied with a `min` value greater than its `max` value. | LengthTrait\n";

function errorfile(errors: string, known: string[] = []): Report {
  return reported(
    "errorfiles",
    { "errorfiles/m/a.smithy": model, "errorfiles/m/a.errors": errors },
    known,
  );
}

describe("a case of events", () => {
  test("passes where they are the same", () => {
    expect(errorfile(event)).toEqual({
      suites: { errorfiles: { passed: 1, failed: 0, known: 0 } },
      failures: [],
    });
  });

  test.each([
    ["one more is expected", `${event}[NOTE] a#A: More | More\n`],
    ["one less is expected", ""],
    ["another severity is expected", event.replace("ERROR", "WARNING")],
    ["another shape is expected", event.replace("a#A", "a#B")],
    ["another message is expected", event.replace("greater", "smaller")],
    ["another id is expected", event.replace("LengthTrait", "Length")],
  ])("fails where %s", (_title, errors) => {
    expect(errorfile(errors).suites["errorfiles"]).toEqual({ passed: 0, failed: 1, known: 0 });
    expect(errorfile(errors).failures).toHaveLength(1);
  });
});

describe("the list of known failures", () => {
  test("excuses a case that fails", () => {
    expect(errorfile("", ["m/a"])).toEqual({
      suites: { errorfiles: { passed: 0, failed: 0, known: 1 } },
      failures: [],
    });
  });

  test("must not list a case that passes", () => {
    expect(errorfile(event, ["m/a"]).failures).toEqual([
      {
        suite: "errorfiles",
        case: "m/a",
        message: "passes, but is listed as a known failure: it may",
      },
    ]);
  });
});

test("a suite without cases says so", () => {
  expect(printReport(reported("selectors", {}, []))).toBe("selectors has no cases here\n");
});

test("there is an error for a suite that does not exist", () => {
  expect(() => reported("selector", {}, [])).toThrow("There is no suite `selector`.");
});

describe("difference", () => {
  test.each([
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: undefined }, {}],
    [
      [1, { a: null }],
      [1, { a: null }],
    ],
  ])("%j is %j", (actual, expected) => {
    expect(difference(actual, expected)).toBeUndefined();
  });

  test.each([
    [{ a: 1 }, { a: 2 }, "/a: 1 rather than 2"],
    [{ a: 1 }, {}, "/a: 1 rather than nothing"],
    [[1], [1, 2], "/1: nothing rather than 2"],
    [[], {}, "/: [] rather than {}"],
    [{ "a/b": { c: "1" } }, { "a/b": { c: 1 } }, '/a~1b/c: "1" rather than 1'],
  ])("%j is not %j", (actual, expected, message) => {
    expect(difference(actual, expected)).toBe(message);
  });
});
