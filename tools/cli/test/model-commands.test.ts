import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type Run, runIn } from "./tsmith.ts";

const folders: string[] = [];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsmith-"));
  folders.push(folder);
});
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

function tsmith(args: readonly string[], input = ""): Run {
  return runIn(folder, args, input);
}

function write(name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** The shapes of `a.smithy` as JSON AST. */
function shapesOf(...args: readonly string[]): Readonly<Record<string, unknown>> {
  return JSON.parse(tsmith(["ast", "a.smithy", ...args]).stdout).shapes;
}

/** A `smithy-build.json` with dependencies. */
function configOf(...dependencies: readonly string[]): string {
  return JSON.stringify({ version: "1.0", sources: ["a.smithy"], maven: { dependencies } });
}

const HEAD = '$version: "2.0"\n\nnamespace a\n\n';

describe("init", () => {
  test("writes a project that is formatted, valid and builds", () => {
    expect(tsmith(["init", "--output", "weather"])).toEqual({
      status: 0,
      stdout: "weather/smithy-build.json\nweather/model/weather.smithy\n",
      stderr: "",
    });
    expect(tsmith(["validate", "weather"])).toMatchObject({
      status: 0,
      stdout: "The model is valid.\n",
    });
    expect(tsmith(["format", "weather", "--check"])).toMatchObject({ status: 0 });
    expect(tsmith(["build", "weather"]).stdout).toContain("5 packages in ");
  });

  test("lists templates", () => {
    const { templates } = JSON.parse(tsmith(["init", "--list", "--json"]).stdout);
    expect(templates.map(({ name }: { name: string }) => name)).toEqual(["service", "minimal"]);
  });

  test("takes templates of a repository, with what they include", () => {
    const templates = {
      greeting: { documentation: "says hello", path: "greeting", include: ["shared/LICENSE"] },
      outside: { documentation: "", path: ".." },
    };
    write("repository/smithy-templates.json", JSON.stringify({ name: "own", templates }));
    write("repository/greeting/model/main.smithy", "namespace a");
    write("repository/shared/LICENSE", "free");

    const list = tsmith(["init", "--url", "repository", "--list"]);
    expect(list.stdout).toBe("greeting  says hello\noutside   \n");
    const { stdout } = tsmith(["init", "--url", "repository", "-t", "greeting", "-o", "new"]);
    expect(stdout).toBe("new/model/main.smithy\nnew/LICENSE\n");
    expect(read("new/LICENSE")).toBe("free");

    expect(tsmith(["init", "--url", "repository", "-t", "outside"])).toMatchObject({
      status: 2,
      stderr: "error: `repository` has no `..`\n",
    });
    expect(tsmith(["init", "--url", "nowhere", "--list"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("error: `nowhere` cannot be cloned: "),
    });
  });

  test("replaces nothing", () => {
    tsmith(["init", "-t", "minimal"]);
    expect(tsmith(["init", "-t", "minimal"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "error: `minimal/smithy-build.json` is there already\n",
    });
  });
});

describe("build", () => {
  test("makes projections: the model with their imports, after their transforms", () => {
    tsmith(["init", "-o", "."]);
    write(
      "extra.smithy",
      `${HEAD}@error("client")\nstructure Extra {}\n\napply example.weather#GetCity @tags(["secret"])\n`,
    );
    const plugins = { "tsmith-types": { package: "@example/weather-types" } };
    const hide = { name: "excludeShapesByTag", args: { tags: ["secret"] } };
    const projections = {
      hidden: { imports: ["extra.smithy"], transforms: [{ name: "apply", args: ["hiding"] }] },
      hiding: { abstract: true, transforms: [hide] },
    };
    const config = {
      version: "1.0",
      sources: ["model"],
      outputDirectory: "out",
      plugins,
      projections,
    };
    write("smithy-build.json", JSON.stringify(config));
    expect(tsmith(["build", "."])).toMatchObject({ status: 0 });
    expect(read("out/weather-types/src/models.ts")).toContain("interface GetCityInput");
    expect(read("out/hidden/weather-types/src/models.ts")).not.toContain("interface GetCityInput");
  });
});

describe("validate", () => {
  test("finds maven dependencies in node_modules, and says which are not there", () => {
    write("a.smithy", `${HEAD}structure A {\n    b: b#B\n}\n`);
    write("node_modules/b/META-INF/smithy/b.smithy", '$version: "2"\nnamespace b\nstring B\n');
    write("smithy-build.json", configOf("org.b:b:1.0"));
    expect(tsmith(["validate", "."])).toMatchObject({ status: 0, stderr: "" });
    write("smithy-build.json", configOf("org.b:b:1.0", "org.c:c:1.0"));
    const { status, stderr } = tsmith(["validate", "."]);
    expect(status).toBe(0);
    expect(stderr).toContain("The dependency `org.c:c:1.0` is not on this machine");
  });

  test("takes files without a smithy-build.json as one model", () => {
    write("a.smithy", `${HEAD}structure A {\n    b: B\n}\n`);
    write("b.smithy", `${HEAD}string B\n`);
    expect(tsmith(["validate", "a.smithy", "b.smithy"]).status).toBe(0);
    expect(tsmith(["validate", "a.smithy"]).status).toBe(1);
  });

  test("--severity says what is shown, not what is wrong", () => {
    write("a.smithy", `${HEAD}@deprecated\nstring A\n\nstructure B {\n    a: A\n}\n`);
    const { status, stdout, stderr } = tsmith(["validate", "a.smithy"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "The model is valid (1 warning).\n" });
    expect(stderr).toContain("warning[DeprecatedShape");
    expect(tsmith(["validate", "a.smithy", "--severity", "DANGER"])).toEqual({
      status: 0,
      stdout: "The model is valid.\n",
      stderr: "",
    });
    expect(tsmith(["validate", "a.smithy", "--quiet"])).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
    expect(tsmith(["validate", "a.smithy", "--severity", "GRAVE"])).toMatchObject({
      status: 2,
      stdout: "",
    });
  });

  test("--aut warns of traits that nobody defines", () => {
    write("a.smithy", `${HEAD}@unheard\nstring A\n`);
    expect(tsmith(["validate", "a.smithy"]).status).toBe(1);
    expect(tsmith(["validate", "a.smithy", "--aut"])).toMatchObject({
      status: 0,
      stdout: "The model is valid (1 warning).\n",
    });
  });

  test("--config adds its sources and imports to the model", () => {
    write("contract/build-ci.json", '{ "version": "1.0", "imports": ["b.smithy"] }');
    write("contract/b.smithy", `${HEAD}string B\n`);
    write("a.smithy", `${HEAD}structure A {\n    b: B\n}\n`);
    expect(tsmith(["validate", "a.smithy"]).status).toBe(1);
    const config = ["-c", "contract/build-ci.json"];
    expect(tsmith(["validate", ...config, "a.smithy"]).status).toBe(0);
    expect(tsmith(["select", ...config, "a.smithy"], "string").stdout).toBe("a#B\n");
    expect(tsmith(["validate", "-c", "none.json"])).toMatchObject({
      status: 2,
      stderr: "error: there is no file or folder `none.json`\n",
    });
  });

  test("--show-validators and --hide-validators choose by id", () => {
    write(
      "a.smithy",
      `${HEAD}@deprecated\nstring A\n\nstructure B {\n    a: A\n}\n\nenum C {\n    c\n}\n`,
    );
    const ids = (...args: readonly string[]): readonly string[] =>
      JSON.parse(tsmith(["validate", "a.smithy", "--json", ...args]).stdout).diagnostics.map(
        ({ id }: { id: string }) => id,
      );
    expect(ids()).toEqual(["DeprecatedShape.a#A", "EnumShape"]);
    expect(ids("--show-validators", "DeprecatedShape, Other")).toEqual(["DeprecatedShape.a#A"]);
    expect(ids("--hide-validators", "DeprecatedShape")).toEqual(["EnumShape"]);
    expect(ids("--hide-validators", "Deprecated,Enum")).toHaveLength(2);
    const both = ["--hide-validators", "A", "--show-validators", "B"];
    expect(tsmith(["validate", "a.smithy", ...both]).status).toBe(2);
  });

  test("--format csv has the columns of Smithy's command, with the reason of a suppression", () => {
    const suppressions =
      'metadata suppressions = [{ id: "EnumShape", namespace: "*", reason: "so \\"it\\" is" }]';
    write("a.smithy", `$version: "2.0"\n\n${suppressions}\n\nnamespace a\n\nenum C {\n    c\n}\n`);
    const args = ["validate", "a.smithy", "--format", "csv", "--severity", "SUPPRESSED"];
    const [head, line, ...rest] = tsmith(args).stdout.split("\n");
    expect(head).toBe("severity,id,shape,file,line,column,message,hint,suppressionReason");
    expect(line).toMatch(
      /^"SUPPRESSED","EnumShape","a#C\$c","a.smithy",8,5,".*","","so ""it"" is"$/,
    );
    expect(rest).toEqual([""]);
  });

  test("colours are for a terminal, unless they are asked for", () => {
    write("a.smithy", `${HEAD}structure A {\n    b: B\n}\n`);
    const colour = "\u001b[";
    expect(tsmith(["validate", "a.smithy"]).stderr).not.toContain(colour);
    expect(tsmith(["validate", "a.smithy", "--force-color"]).stderr).toContain(colour);
    expect(tsmith(["validate", "a.smithy", "--no-color"]).stderr).not.toContain(colour);
  });

  test("--debug says what is read, and where in tsmith an error comes from", () => {
    write("a.smithy", `${HEAD}string A\n`);
    const { stderr } = tsmith(["validate", "a.smithy", "--debug"]);
    expect(stderr).toMatch(/^read a\.smithy: 39 characters\nloaded a\.smithy in \d+ ms\n$/);
    expect(tsmith(["validate", "a.smithy", "--logging", "warning"]).stderr).toBe("");
    expect(tsmith(["validate", "b.smithy", "--stacktrace"]).stderr).toContain("    at ");
    expect(tsmith(["validate", "b.smithy"]).stderr).not.toContain("    at ");
  });

  test("--format github annotates the lines of a change", () => {
    write("a.smithy", `${HEAD}structure A {\n    b: B\n}\n`);
    expect(tsmith(["validate", "a.smithy", "--format", "github"])).toEqual({
      status: 1,
      stdout:
        "::error file=a.smithy,line=6,col=5,title=Target.UnresolvedShape::" +
        "member shape targets an unresolved shape `a#B`%0ADid you mean `a#A`?\n",
      stderr: "",
    });
  });
});

describe("ast", () => {
  const text = `${HEAD}@mixin\nstructure A {\n    a: String\n}\n\nstructure B with [A] {}\n`;

  test("prints the shapes of a model alone", () => {
    write("a.smithy", text);
    const { smithy, shapes } = JSON.parse(tsmith(["ast", "a.smithy"]).stdout);
    expect({ smithy, ids: Object.keys(shapes) }).toEqual({ smithy: "2.0", ids: ["a#A", "a#B"] });
  });

  test("--flatten mixes mixins in", () => {
    write("a.smithy", text);
    expect(shapesOf("--flatten")).toEqual({
      "a#B": { type: "structure", members: { a: { target: "smithy.api#String" } } },
    });
  });

  test("--selector, --include-prelude and --no-docs say what is in it", () => {
    write(
      "a.smithy",
      `${HEAD}/// Said of A.\nstructure A {\n    /// Said of b.\n    b: B\n}\n\nstring B\n`,
    );
    expect(Object.keys(shapesOf("--selector", "string"))).toEqual(["a#B"]);
    expect(Object.keys(shapesOf("--include-prelude"))).toContain("smithy.api#String");
    expect(shapesOf("--no-docs")).toEqual({
      "a#A": { type: "structure", members: { b: { target: "a#B" } } },
      "a#B": { type: "string" },
    });
  });

  test("of a wrong model is what is wrong", () => {
    write("a.smithy", `${HEAD}structure A {\n    b: B\n}\n`);
    const { status, stdout, stderr } = tsmith(["ast", "a.smithy"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("error[Target.UnresolvedShape]");
  });
});

describe("select", () => {
  const text = `${HEAD}structure A {\n    @required\n    b: B\n}\n\nstring B\n`;

  test("prints ids", () => {
    write("a.smithy", text);
    const args = ["select", "--selector", "structure > member"];
    expect(tsmith([...args, "a.smithy"]).stdout).toBe("a#A$b\n");
    expect(JSON.parse(tsmith([...args, "a.smithy", "--json"]).stdout)).toEqual(["a#A$b"]);
  });

  test("reads the selector from standard input", () => {
    write("a.smithy", text);
    expect(tsmith(["select", "a.smithy"], "string\n").stdout).toBe("a#B\n");
  });

  test("shows what it is asked for", () => {
    write("a.smithy", text);
    const show = ["--show", "type,file,vars", "--show-traits", "required"];
    const args = ["select", "--selector", "structure $s(*) > member", ...show, "a.smithy"];
    expect(JSON.parse(tsmith(args).stdout)).toEqual([
      {
        shape: "a#A$b",
        type: "member",
        file: "a.smithy:7:5",
        vars: { s: ["a#A"] },
        traits: { "smithy.api#required": {} },
      },
    ]);
  });

  test("a broken selector is a wrong call", () => {
    write("a.smithy", text);
    expect(tsmith(["select", "--selector", "[", "a.smithy"])).toMatchObject({ status: 2 });
  });
});

describe("format", () => {
  const before = '$version: "2.0"\nnamespace a\nstring A // a\n';
  const after = `${HEAD}string A // a\n`;

  test("rewrites files, and a second time none", () => {
    write("a.smithy", before);
    expect(tsmith(["format", "."]).stdout).toBe("a.smithy\n1 file formatted, 0 unchanged\n");
    expect(read("a.smithy")).toBe(after);
    expect(tsmith(["format", "."]).stdout).toBe("0 files formatted, 1 unchanged\n");
  });

  test("--check shows the difference and writes nothing", () => {
    write("a.smithy", before);
    const { status, stdout } = tsmith(["format", "a.smithy", "--check"]);
    expect(status).toBe(1);
    expect(stdout).toContain("+\n namespace a\n+\n string A // a\n");
    expect(read("a.smithy")).toBe(before);
  });

  test("leaves what it cannot parse, and formats the rest", () => {
    write("a.smithy", before);
    write("b.smithy", "namespace\n");
    const { status, stdout, stderr } = tsmith(["format", "."]);
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: "a.smithy\n1 file formatted, 1 unchanged\n",
    });
    expect(stderr).toContain("b.smithy:1:10");
    expect(read("b.smithy")).toBe("namespace\n");
  });
});

describe("upgrade-1-to-2", () => {
  test("rewrites files of 1.0 with what their model says", () => {
    write("a.smithy", '$version: "1.0"\n\nnamespace a\n\nstructure A {\n    b: B\n}\n');
    write("b.smithy", '$version: "1.0"\n\nnamespace a\n\nlong B\n');
    expect(tsmith(["upgrade-1-to-2", "."]).stdout).toBe(
      "a.smithy\nb.smithy\n2 files upgraded, 0 unchanged\n",
    );
    expect(read("a.smithy")).toBe(`${HEAD}structure A {\n    @default(0)\n    b: B\n}\n`);
    expect(read("b.smithy")).toBe(`${HEAD}@default(0)\nlong B\n`);
  });
});
