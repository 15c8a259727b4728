import { readFileSync } from "node:fs";
import { join } from "node:path";
import { positionOf, type Source } from "@tsmith/smithy";
import { describe, expect, test } from "vitest";
import type { BuildConfig } from "./build-config.ts";
import { parseBuildConfig } from "./parse-config.ts";

function parse(text: string): ReturnType<typeof parseBuildConfig> {
  return parseBuildConfig({ name: "smithy-build.json", text });
}

/** The configuration that a text stands for, which must be right. */
function expectValid(text: string): BuildConfig {
  const { value, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return value!;
}

/** Every problem of a text: `line:column SEVERITY message`. */
function problemsOf(text: string): readonly string[] {
  return parse(text).diagnostics.map(({ severity, message, location }) => {
    const { line, column } = positionOf(location!);
    return `${line}:${column} ${severity} ${message}`;
  });
}

const MINIMAL = '"version": "1.0", "sources": ["model"]';

describe("a configuration", () => {
  test("says which packages are made, and where", () => {
    const { sources, outputDirectory, projections } = expectValid(`{ ${MINIMAL},
      "outputDirectory": "../out",
      "plugins": {
        "tsmith-types": {
          "service": "example#Towns", "package": "@example/towns", "packageVersion": "1.2.3",
          "private": true, "enums": "closed", "requiredMemberMode": "nullable"
        }
      }
    }`);
    expect({ sources, outputDirectory }).toEqual({ sources: ["model"], outputDirectory: "../out" });
    expect(projections).toMatchObject([
      {
        name: "source",
        packages: [
          {
            target: "types",
            service: "example#Towns",
            name: "@example/towns",
            version: "1.2.3",
            private: true,
            settings: { enums: "closed", requiredMemberMode: "nullable" },
          },
        ],
      },
    ]);
  });

  test("may have comments", () => {
    const config = expectValid(`// About it.\n{ ${MINIMAL}, // here\n"imports": ["a//b"] }`);
    expect(config.imports).toEqual(["a//b"]);
  });

  test("may name a plugin twice, each with a name for what it makes", () => {
    const { projections } = expectValid(`{ ${MINIMAL}, "plugins": {
      "tsmith-types::a": { "package": "a" }, "tsmith-types::b": { "package": "b" }
    } }`);
    expect(projections[0]?.packages.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  test("gives a projection its own plugins over the shared ones", () => {
    const { projections } = expectValid(`{ ${MINIMAL},
      "plugins": { "tsmith-types": { "package": "a" }, "tsmith-mock": {} },
      "projections": {
        "beta": { "plugins": { "tsmith-types": { "package": "b" } } },
        "draft": { "abstract": true }
      } }`);
    expect(
      projections.map(({ name, packages }) => [name, ...packages.map((plan) => plan.name)]),
    ).toEqual([
      ["source", "a", undefined],
      ["beta", "b", undefined],
    ]);
  });

  test("of the flagship is right", () => {
    const path = join(import.meta.dirname, "../../../../model/qldb/smithy-build.json");
    expect(expectValid(readFileSync(path, "utf8")).projections[0]?.packages).toHaveLength(5);
  });
});

describe("what is wrong with a configuration is said where it stands", () => {
  test.each<[string, readonly string[]]>([
    ["{", ["1:2 ERROR Error parsing JSON: Expected a key or `}` but found the end of the file"]],
    ["{\n  a: 1 }", ["2:3 ERROR Error parsing JSON: Expected a key or `}` but found `a`"]],
    ["[]", ["1:1 ERROR `smithy-build.json` is not an object."]],
    [
      "{}",
      [
        '1:1 ERROR `version` must be `"1.0"`.',
        "1:1 ERROR `sources` names no file or folder with a model.",
      ],
    ],
    [`{ ${MINIMAL}, "version": "2.0" }`, ['1:54 ERROR `version` must be `"1.0"`.']],
    [
      `{ ${MINIMAL}, "sauces": [] }`,
      ["1:43 WARNING `sauces` is not known here and has no effect."],
    ],
    [`{ ${MINIMAL}, "imports": "a" }`, ["1:54 ERROR `imports` is not a list of strings."]],
    [
      `{ ${MINIMAL}, "plugins": { "tsmith-type": {} } }`,
      ["1:56 ERROR There is no plugin `tsmith-type`."],
    ],
    [
      `{ ${MINIMAL}, "plugins": { "openapi": {} } }`,
      ["1:56 NOTE The plugin `openapi` is left to other tools."],
    ],
    [`{ ${MINIMAL}, "ignoreMissingPlugins": true, "plugins": { "openapi": {} } }`, []],
    [
      `{ ${MINIMAL}, "plugins": {\n"tsmith-types": {\n"package": "../x",\n"packageVersion": "one",\n"enums": "ajar",\n"private": 1,\n"serivce": ""\n} } }`,
      [
        "7:1 WARNING `serivce` is not known here and has no effect.",
        "3:12 ERROR `../x` is no name of an npm package.",
        "4:19 ERROR `one` is no version.",
        "6:12 ERROR `private` is not `true` or `false`.",
        "5:10 ERROR `enums` is `ajar`, expected `open` or `closed`.",
      ],
    ],
    [
      `{ ${MINIMAL}, "projections": {\n"a": { "transforms": [{},\n{ "name": "excludeShapesByTags" },\n{ "name": "apply", "args": { "projections": ["a"] } }] },\n"../b": {} } }`,
      [
        "2:23 ERROR `transforms` is not a list of objects with a `name`.",
        "3:1 ERROR There is no transform `excludeShapesByTags`.",
        "2:23 ERROR `transforms` is not a list of objects with a `name`.",
        "3:1 ERROR There is no transform `excludeShapesByTags`.",
        "2:6 ERROR `apply` names the projection `a`, which is not there, or applies itself.",
        "5:9 ERROR `../b` is not a name of a projection.",
      ],
    ],
  ])("%s", (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
    const isWrong = problems.some((problem) => problem.includes(" ERROR "));
    expect(parse(text).value === undefined).toBe(isWrong);
  });
});

test.each([".", "..", "@a/..", "a/b", "@/a", "A", "a b", "", "@a/b/c", "a\\b"])(
  "the package name %j cannot lead a package out of its folder",
  (name) => {
    const plugins = { "tsmith-types": { package: name } };
    const source: Source = {
      name: "smithy-build.json",
      text: JSON.stringify({ version: "1.0", sources: ["model"], plugins }),
    };
    expect(parseBuildConfig(source).value).toBeUndefined();
  },
);
