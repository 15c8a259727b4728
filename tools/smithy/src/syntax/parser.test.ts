import { describe, expect, test } from "vitest";
import type { Declarations, Reference } from "../load/declaration.ts";
import { positionOf, spanOfLocation } from "../locate.ts";
import type { Location } from "../source.ts";
import { parseIdl } from "./parser.ts";

function parse(text: string) {
  return parseIdl({ name: "main.smithy", text });
}

function valid(text: string): Declarations {
  const { value, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return value!;
}

/** A shape section of version 2.0. */
function validShapes(text: string) {
  return valid(`$version: "2"\nnamespace a.b\n${text}`).shapes;
}

/** Each diagnostic as `line:column message`. */
function problems(text: string): string[] {
  return parse(text).diagnostics.map(({ message, location }) => {
    const { line, column } = positionOf(location!);
    return `${line}:${column} ${message}`;
  });
}

/** The diagnostics of a shape section, which starts in line 1. */
function shapeProblems(text: string): string[] {
  return problems(`$version: "2"\nnamespace a.b\n${text}`).map((problem) =>
    problem.replace(/^\d+/, (line) => String(Number(line) - 2)),
  );
}

function textAt(location: Location): string {
  const { source, start, end } = spanOfLocation(location);
  return source.text.slice(start, end);
}

function idsOf(references: readonly Reference[] | undefined) {
  return references?.map(({ id }) => id);
}

describe("sections", () => {
  test("takes an empty text for no declarations of version 1.0", () => {
    expect(valid("")).toMatchObject({ version: "1.0", metadata: [], shapes: [], applies: [] });
  });

  test.each([
    ["1", "1.0"],
    ["1.0", "1.0"],
    ["2", "2.0"],
    ["2.0", "2.0"],
  ])("takes $version %j for %s", (written, version) => {
    expect(valid(`$version: "${written}"\n`).version).toBe(version);
  });

  test("reads metadata, with the shape ids in it still as written", () => {
    const { metadata } = valid('metadata "a b" = {c: [D, true, e.f#G$h], "__proto__": -1.5e1}\n');
    expect(metadata).toHaveLength(1);
    const [{ key, value, valueReferences, location }] = metadata as [(typeof metadata)[0]];
    expect(key).toBe("a b");
    expect(JSON.stringify(value)).toBe('{"c":["D",true,"e.f#G$h"],"__proto__":-15}');
    expect(valueReferences?.map(({ id, path }) => [id, path])).toEqual([
      ["D", ["c", 0]],
      ["e.f#G$h", ["c", 2]],
    ]);
    expect(textAt(location)).toMatch(/^\{.*\}$/);
  });

  test("keeps the scope of relative ids", () => {
    const { scope } = valid("namespace a.b\nuse c.d#E\nuse f#G // H\n");
    expect(scope?.namespace).toBe("a.b");
    expect([...(scope?.uses ?? [])].map(([name, { id }]) => [name, id])).toEqual([
      ["E", "c.d#E"],
      ["G", "f#G"],
    ]);
  });

  test("ignores control statements that it does not know, with a suggestion", () => {
    const { value, diagnostics } = parse('$verison: "2"\n');
    expect(value?.version).toBe("1.0");
    expect(diagnostics).toMatchObject([{ severity: "WARNING", hint: "Did you mean `version`?" }]);
  });
});

describe("shapes", () => {
  test("reads members, defaults, elided targets, mixins and the resource", () => {
    const [shape] = validShapes(`
      structure S for R with [M1, c#M2] {
          x: c.d#T$u = [],
          $y = 1
          $z
          __proto__: String
      }`);
    expect(shape).toMatchObject({ type: "structure", id: "a.b#S", forResource: { id: "R" } });
    expect(idsOf(shape?.mixins)).toEqual(["M1", "c#M2"]);
    expect(
      shape?.members.map(({ name, target, value, isElided }) => [
        name,
        target?.id,
        value,
        isElided,
      ]),
    ).toEqual([
      ["x", "c.d#T$u", [], false],
      ["y", undefined, 1, true],
      ["z", undefined, undefined, true],
      ["__proto__", "String", undefined, false],
    ]);
  });

  test("gives members of enums the target Unit, and their value where there is one", () => {
    const [shape] = validShapes('enum E { A\n B = "b"\n}');
    expect(shape?.members.map(({ name, target, value }) => [name, target?.id, value])).toEqual([
      ["A", "smithy.api#Unit", undefined],
      ["B", "smithy.api#Unit", "b"],
    ]);
  });

  test("reads the bindings of services and resources, shape ids quoted or not", () => {
    const [service, resource] = validShapes(`
      service S { version: "1", operations: [O, "x#P"], rename: { "x#A": "B" } }
      resource R { identifiers: { id: Id }, read: O }`);
    expect(service?.values).toEqual({ version: "1" });
    expect(idsOf(service?.references.get("operations"))).toEqual(["O", "x#P"]);
    expect(service?.referenceMaps.get("rename")?.get("x#A")?.id).toBe("B");
    expect(resource?.referenceMaps.get("identifiers")?.get("id")?.id).toBe("Id");
    expect(textAt(resource!.references.get("read")![0]!.location)).toBe("O");
  });

  test("makes a shape of its own of an inline input and output", () => {
    const { shapes } = valid(`$version: "2"
$operationInputSuffix: "Request"
namespace a.b
operation O {
    input := @c for R with [M] { $d }
    output := {}
    errors: [E, F]
}`);
    expect(shapes.map(({ id, type }) => [id, type])).toEqual([
      ["a.b#O", "operation"],
      ["a.b#ORequest", "structure"],
      ["a.b#OOutput", "structure"],
    ]);
    const [operation, input] = shapes;
    expect([...operation!.references].map(([name, ids]) => [name, idsOf(ids)])).toEqual([
      ["input", ["a.b#ORequest"]],
      ["output", ["a.b#OOutput"]],
      ["errors", ["E", "F"]],
    ]);
    expect(input).toMatchObject({
      forResource: { id: "R" },
      mixins: [{ id: "M" }],
      members: [{ name: "d" }],
      traits: [
        { target: "a.b#ORequest", trait: { id: "c" } },
        { target: "a.b#ORequest", trait: { id: "smithy.api#input" }, isAnnotation: true },
      ],
    });
  });

  test("reads `apply` statements, single ones and blocks", () => {
    const { applies } = valid(
      '$version: "2"\nnamespace a.b\napply S$m @c\napply x#S { @d(1)\n @e("f") }\napply T {}\n',
    );
    expect(applies.map(({ target, trait, value }) => [target, trait.id, value])).toEqual([
      ["S$m", "c", null],
      ["x#S", "d", 1],
      ["x#S", "e", "f"],
    ]);
  });

  test("locates a shape at its type, a member at its name, a trait at its @ and values", () => {
    const [shape] = validShapes("/// Doc\n@t(u: [1, 2])\nstructure S {\n  @r\n  m: X = 5\n}");
    expect(textAt(shape!.location)).toBe("structure S");
    expect(shape!.traits.map(({ location }) => textAt(location))).toEqual([
      "/// Doc\n",
      "@t(u: [1, 2])",
    ]);
    expect(textAt(shape!.traits[1]!.valueLocation!)).toBe("u: [1, 2]");
    expect(textAt(shape!.members[0]!.location)).toBe("m");
    expect(textAt(shape!.members[0]!.valueLocation!)).toBe("5");
  });
});

describe("traits", () => {
  test.each([
    ["@t", null, true],
    ["@t()", null, true],
    ["@t( , )", null, true],
    ["@t(null)", null, false],
    ["@t(1)", 1, false],
    ['@t("a")', "a", false],
    ['@t("""\n  a\n  """)', "a\n", false],
    ["@t([])", [], false],
    ["@t({})", {}, false],
    ["@t(a: 1, 'b')".replace("'b'", '"b": {c: []}'), { a: 1, b: { c: [] } }, false],
    ["@t(a // b\n : 1)", { a: 1 }, false],
    ["@t(true)", true, false],
  ])("reads %j", (text, value, isAnnotation) => {
    expect(validShapes(`${text} string S`)[0]?.traits).toMatchObject([{ value, isAnnotation }]);
  });

  test("takes an unquoted string for a shape id, not for a keyword that it starts with", () => {
    const [shape] = validShapes("@t(nullable) string S");
    expect(shape?.traits[0]?.valueReferences).toMatchObject([{ id: "nullable", path: [] }]);
  });
});

describe("documentation comments", () => {
  test("join to the first trait of the shape or member behind them", () => {
    const [shape] = validShapes(
      "/// a\n///  b\r\n// no\n///\n/// c\n@t\nstructure S {\n  /// m\n  m: X // no\n}",
    );
    expect(shape?.traits.map(({ trait, value }) => [trait.id, value])).toEqual([
      ["smithy.api#documentation", "a\n b\n\nc"],
      ["t", null],
    ]);
    expect(shape?.members[0]?.traits).toMatchObject([
      { target: "a.b#S$m", trait: { id: "smithy.api#documentation" }, value: "m" },
    ]);
  });

  test.each([
    ["behind a shape", "string S /// a"],
    ["behind a member", "structure S {\n m: X /// a\n n: X\n}"],
    ["behind the traits", "structure S {\n @t\n /// a\n m: X\n}"],
    ["at the end of a body", "structure S {\n m: X\n /// a\n}"],
    ["in a value", "@t([\n /// a\n])\nstring S"],
    ["in front of `apply`", "/// a\napply S @t"],
    ["at the end", "string S\n/// a"],
  ])("are dropped with a warning %s", (_, text) => {
    const { value, diagnostics } = parse(`$version: "2"\nnamespace a.b\n${text}`);
    expect(diagnostics).toMatchObject([
      { id: "Model.BadDocumentationComment", severity: "WARNING" },
    ]);
    expect(JSON.stringify(value?.shapes)).not.toContain("documentation");
  });
});

describe("errors", () => {
  test.each([
    ["string (", "1:8 Expected IDENTIFIER but found LPAREN('(')"],
    ["strin S", "1:1 Unknown shape type: strin"],
    ["string S string T", "1:10 Expected a line break, but found IDENTIFIER('string')"],
    ["structure S { m: X = 1 }", "1:24 Expected a line break, but found RBRACE('}')"],
    ["structure S {", "1:14 Expected RBRACE('}') but found EOF"],
    ["structure S { m: }", "1:18 Expected IDENTIFIER but found RBRACE('}')"],
    ["@t(a: 1 string S", "1:16 Expected COLON(':') but found IDENTIFIER('S')"],
    ["structure S { m: X, m: Y }", "1:21 Duplicate member of `a.b#S`: 'm'"],
    ["list L { item: X }", "1:10 List shapes may only have a `member` member, but found `item`"],
    [
      "operation O { inptu: X }",
      "1:15 Unknown property `inptu` of operation `a.b#O`. Expected `input`, `output` and `errors`.",
    ],
    [
      "service S { operation: [] }",
      "1:11 Expected an object with possible properties of `version`, `operations`, `resources`, `errors`, `rename`, but found additional properties: `operation`",
    ],
    ["service S { operations: O }", "1:25 Expected `operations` to be an array; found string"],
    ["service S { version: 1 }", "1:22 Expected `version` to be a string; found number"],
  ])("%j", (text, problem) => {
    expect(shapeProblems(text)).toEqual([problem]);
  });

  test("are reported for each broken member, and the sound members are kept", () => {
    const text = "structure S {\n  a: X\n  b X\n  c: Y\n  @\n  d: Z\n  e:\n}\nstring T";
    expect(shapeProblems(text)).toEqual([
      "3:5 Expected COLON(':') but found IDENTIFIER('X')",
      "5:4 Expected IDENTIFIER but found NEWLINE('\\n')",
      "7:5 Expected IDENTIFIER but found NEWLINE('\\n')",
    ]);
    const { value } = parse(`$version: "2"\nnamespace a.b\n${text}`);
    expect(value?.shapes.map(({ id }) => id)).toEqual(["a.b#S", "a.b#T"]);
    expect(value?.shapes[0]?.members.map(({ name }) => name)).toEqual(["a", "c", "d"]);
  });

  test("in a statement do not hide the next one", () => {
    const text = "string\nlist { member: X }\n@t(\nstring S\n\n/// D\nstring T";
    expect(shapeProblems(text)).toEqual([
      "1:7 Expected SPACE(' ') but found NEWLINE('\\n')",
      "2:6 Expected IDENTIFIER but found LBRACE('{')",
      "4:8 Expected RPAREN(')') but found IDENTIFIER('S')",
    ]);
    const { value } = parse(`$version: "2"\nnamespace a.b\n${text}`);
    expect(value?.shapes.map(({ id, traits }) => [id, traits[0]?.value])).toEqual([["a.b#T", "D"]]);
  });

  test("take the next statement for one where a brace is missing", () => {
    const text = "structure S {\n  m: X\n\n@t\nlist L {\n  member: Y\n}";
    const { value, diagnostics } = parse(`$version: "2"\nnamespace a.b\n${text}`);
    expect(diagnostics).toMatchObject([
      { hint: "Is the `}` of the shape in front of it missing?" },
    ]);
    expect(value?.shapes.map(({ id, members }) => [id, members[0]?.name])).toEqual([
      ["a.b#S", "m"],
      ["a.b#L", "member"],
    ]);
  });

  test("of a missing namespace are reported once", () => {
    expect(problems("string A\nstring B\n")).toEqual([
      "1:1 Expected a namespace definition but found IDENTIFIER('string')",
    ]);
  });

  test("point from the end of the text to what is not closed", () => {
    const { diagnostics } = parse('metadata a = "b\n');
    expect(diagnostics).toMatchObject([
      {
        message: "Expected: '\"', but found '[EOF]'",
        location: { start: 16, end: 16 },
        related: [{ message: "opened here", location: { start: 13, end: 14 } }],
      },
    ]);
  });

  test.each([
    "[",
    "{a:",
    "@t(",
    "@t([",
    "structure S {",
    "structure S {\n",
    '"',
    "a\n",
    "@\n",
    "\0",
  ])("are few enough, and no stack overflows, in a file full of %j", (text) => {
    for (const start of ["", "metadata a = ", '$version: "2"\nnamespace a\n@t(']) {
      expect(() => parse(start + text.repeat(20_000))).not.toThrow();
    }
  });

  test("name the limit of nesting", () => {
    expect(problems(`metadata a = ${"[".repeat(251)}${"]".repeat(251)}\n`)).toEqual([
      "1:264 Values nest deeper than 250 levels.",
    ]);
    expect(problems(`metadata a = ${"[".repeat(250)}${"]".repeat(250)}\n`)).toEqual([]);
  });

  test.each([
    ["enum E { A }", "enum shapes cannot be used in Smithy version 1.0"],
    ["structure S with [M] {}", "Mixins can only be used with Smithy version 2 or later"],
    ["structure S for R {}", "Structures can only be bound to resources with Smithy version 2"],
    ["structure S { $m }", "Members can only elide targets in IDL version 2 or later"],
    ["structure S { m: X = 1\n}", "Values can only be assigned to members with Smithy version 2"],
    ["operation O { input := {} }", "Inlined operation inputs and outputs can only be used with"],
    ["resource R { properties: {} }", "Resource properties can only be used with Smithy version 2"],
    ["apply S { @t }", "Apply blocks can only be used with Smithy version 2 or later"],
  ])("refuse %j in version 1.0", (text, message) => {
    expect(problems(`namespace a.b\n${text}`)).toEqual([expect.stringContaining(message)]);
  });
});
