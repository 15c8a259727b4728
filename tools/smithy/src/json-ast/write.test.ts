import { describe, expect, test } from "vitest";
import { assemble } from "../load/assemble.ts";
import type { Shape } from "../model/shapes.ts";
import { preludeOf } from "../prelude.ts";
import { parseIdl } from "../syntax/parser.ts";
import { readJsonAst } from "./read.ts";
import { writeJsonAst, type WriteJsonAstOptions } from "./write.ts";

const PRELUDE = preludeOf([]);

function written(idl: string, options?: WriteJsonAstOptions): string {
  const { value } = parseIdl({ name: "main.smithy", text: `$version: "2"\n${idl}` });
  return JSON.stringify(writeJsonAst(assemble([value!, ...PRELUDE]).value!, options), null, 1);
}

/** The shapes that are written, as JSON. */
function writtenShapes(idl: string) {
  return JSON.parse(written(`namespace a\n${idl}`)).shapes;
}

function isBoolean({ id }: Shape): boolean {
  return id === "smithy.api#Boolean";
}

describe("writeJsonAst", () => {
  test("writes shapes, metadata and traits by name, and members as they are", () => {
    const text = written(`metadata z = 1
metadata y = {b: 1, a: 2}
namespace a
structure S {
    n: String
    @required
    @deprecated
    m: String
}
string A`);
    expect(text).toBe(
      JSON.stringify(
        {
          smithy: "2.0",
          metadata: { y: { b: 1, a: 2 }, z: 1 },
          shapes: {
            "a#A": { type: "string" },
            "a#S": {
              type: "structure",
              members: {
                n: { target: "smithy.api#String" },
                m: {
                  target: "smithy.api#String",
                  traits: { "smithy.api#deprecated": {}, "smithy.api#required": {} },
                },
              },
            },
          },
        },
        null,
        1,
      ),
    );
  });

  test("leaves out the prelude, or what the caller says", () => {
    const text = written("", { includes: isBoolean });
    expect(Object.keys(JSON.parse(text).shapes)).toEqual(["smithy.api#Boolean"]);
    expect(writtenShapes("")).toEqual({});
  });

  test("leaves members and traits to the mixins, and applies what is added to them", () => {
    const shapes = writtenShapes(`
      @mixin
      @sensitive
      structure M { m: String }
      structure S with [M] { $m
          n: String }
      apply S$m @required`);
    expect(shapes["a#S"]).toEqual({
      type: "structure",
      mixins: [{ target: "a#M" }],
      members: { n: { target: "smithy.api#String" } },
    });
    expect(shapes["a#S$m"]).toEqual({ type: "apply", traits: { "smithy.api#required": {} } });
  });

  test("writes what services, operations and resources bind, sorted, apart from their mixins", () => {
    const shapes = writtenShapes(`
      @mixin
      service M { version: "1", errors: [E] }
      service S with [M] { operations: [P, O], rename: { "a#E": "F" } }
      operation O { errors: [E] }
      operation P {}
      resource R { identifiers: { id: String }, read: O, create: P }
      @error("client")
      structure E {}`);
    expect(shapes["a#S"]).toEqual({
      type: "service",
      mixins: [{ target: "a#M" }],
      operations: [{ target: "a#O" }, { target: "a#P" }],
      rename: { "a#E": "F" },
    });
    expect(shapes["a#O"]).toEqual({
      type: "operation",
      input: { target: "smithy.api#Unit" },
      output: { target: "smithy.api#Unit" },
      errors: [{ target: "a#E" }],
    });
    expect(Object.keys(shapes["a#R"])).toEqual(["type", "identifiers", "create", "read"]);
  });

  test("keeps members and keys named `__proto__`", () => {
    const text = written(
      "namespace a\n@trait\ndocument t\n@t(__proto__: 1)\nmap M { key: String\n value: String }\nstructure S { __proto__: String }",
    );
    expect(text).toContain('"__proto__": 1');
    expect(text).toContain('"__proto__": {');
  });

  test("reads back to what it wrote", () => {
    const text = written(`namespace a
      @mixin
      structure M { @required
          m: String }
      structure S with [M] { n: Integer = 1
      }
      apply S$m @documentation("D")
      enum E { A, B = "b"
      }`);
    const { value } = readJsonAst({ name: "a.json", text });
    const again = writeJsonAst(assemble([value!, ...PRELUDE]).value!);
    expect(JSON.stringify(again, null, 1)).toBe(text);
  });
});
