import { describe, expect, test } from "vitest";
import { array, code, generic, object, unionAlias } from "./code.ts";
import { type Doc, globalReference, reference, text, typeReference } from "./doc.ts";
import { identifier, literal, type LiteralValue } from "./literal.ts";
import { printModule } from "./module.ts";

/** The text below the header. */
function print(body: Doc, declares: readonly string[] = [], path = "src/a.ts"): string {
  const { text: whole } = printModule({ path, declares, body: [body] });
  return whole.slice(whole.indexOf("\n\n") + 2);
}

describe("imports", () => {
  test("come from the references of the body, bare specifiers first", () => {
    const body = code`${reference("b", "./b.ts")}(${reference("a", "pkg")}, ${typeReference("T", "pkg")});`;
    expect(print(body)).toBe(`import { type T, a } from "pkg";
import { b } from "./b.ts";

b(a, T);
`);
  });

  test("are types where every use is one", () => {
    const body = code`let x: ${typeReference("T", "pkg")} | ${typeReference("U", "pkg")};`;
    expect(print(body)).toContain('import type { T, U } from "pkg";');
  });

  test("are values where one use is", () => {
    const body = code`${typeReference("T", "pkg")}; ${reference("T", "pkg")}`;
    expect(print(body)).toContain('import { T } from "pkg";');
  });

  test("step aside for what the module declares", () => {
    const body = code`class Client extends ${reference("Client", "pkg")} {}`;
    expect(print(body, ["Client"])).toBe(`import { Client as Client_1 } from "pkg";

class Client extends Client_1 {}
`);
  });

  test("step aside for one another", () => {
    const body = code`${reference("x", "a")}; ${reference("x", "b")};`;
    expect(print(body)).toContain("x; x_1;");
  });

  test("leave out what the module itself declares", () => {
    expect(print(code`let a: ${typeReference("A", "./models.ts")};`, ["A"], "src/models.ts")).toBe(
      "let a: A;\n",
    );
  });

  test("break where they do not fit", () => {
    const names = Array.from({ length: 9 }, (_, index) => `aRatherLongName${index}`);
    const body = names.map((name) => [typeReference(name, "pkg"), text(";")]);
    expect(print(body)).toMatch(/^import type \{\n {2}aRatherLongName0,\n/);
  });

  test("of one name never break", () => {
    const name = "a".repeat(100);
    expect(print(typeReference(name, "pkg"))).toContain(`import type { ${name} } from "pkg";`);
  });
});

test("a global that the module shadows is found on globalThis", () => {
  const body = code`new ${globalReference("Date")}();`;
  expect([print(body), print(body, ["Date"])]).toEqual([
    "new Date();\n",
    "new globalThis.Date();\n",
  ]);
});

describe("a literal", () => {
  test.each<[LiteralValue, string]>([
    ["plain", '"plain"'],
    ['say "hi"', "'say \"hi\"'"],
    [`"both" 'kinds'`, `"\\"both\\" 'kinds'"`],
    ["a\nb\\c", '"a\\nb\\\\c"'],
    ["\u2028\u2029\ufeff\u0085", '"\\u2028\\u2029\\ufeff\\u0085"'],
    ["${x} `y`", '"${x} `y`"'],
    ["</script>", '"</script>"'],
    ["\ud800", '"\\ud800"'],
    [-0, "-0"],
    [1e21, "1e21"],
    [null, "null"],
    [[], "[]"],
    [{}, "{}"],
    [{ a: 1, "b-c": [true] }, '{ a: 1, "b-c": [true] }'],
    [JSON.parse('{"__proto__": 1, "constructor": 2}'), '{ ["__proto__"]: 1, constructor: 2 }'],
  ])("of %j", (value, expected) => {
    expect(print(literal(value))).toBe(`${expected}\n`);
  });

  test.each<LiteralValue>([
    "\u0000\u001f\"'\\",
    "\u2028`${process.exit()}`",
    JSON.parse('{"__proto__": {"a": [1, -2.5, null]}, "": "\\ud83d\\ude00"}'),
  ])("of %j means that value", (value) => {
    const meaning: unknown = new Function(
      `"use strict"; return (${print(literal(value)).trim()});`,
    )();
    expect(meaning).toEqual(value);
  });
});

test("a literal of a big integer is one", () => {
  expect(print(literal(10n))).toBe("10n\n");
});

test("a name that is no identifier is refused", () => {
  expect(() => identifier("a; b")).toThrow("no identifier");
});

describe("what does not fit on a line breaks", () => {
  const long = Array.from({ length: 8 }, (_, index) => text(`aRatherLongName${index}`));

  test("an array, an item a line", () => {
    expect(print(array(long))).toMatch(
      /^\[\n {2}aRatherLongName0,\n[^]* {2}aRatherLongName7,\n\]\n$/,
    );
  });

  test("an object, a property a line", () => {
    expect(print(object(long))).toMatch(/^\{\n {2}aRatherLongName0,\n/);
  });

  test("a union, a member a line behind a bar", () => {
    expect(print(code`type A =${unionAlias(long)};`)).toMatch(
      /^type A =\n {2}\| aRatherLongName0\n[^]* {2}\| aRatherLongName7;\n$/,
    );
  });

  test("type arguments, one a line", () => {
    expect(print(generic(text("Map"), long))).toMatch(/^Map<\n {2}aRatherLongName0,\n/);
  });

  test("numbers, as many a line as fit", () => {
    const lines = print(literal(Array.from({ length: 60 }, () => 12345))).split("\n");
    expect(lines).toHaveLength(8);
    expect(lines[1]).toHaveLength(2 + 14 * 7 - 1);
  });
});

test("rows of a table stand one a line even where they fit", () => {
  expect(
    print(
      literal([
        [1, 2],
        [3, 4],
      ]),
    ),
  ).toBe("[\n  [1, 2],\n  [3, 4],\n]\n");
});
