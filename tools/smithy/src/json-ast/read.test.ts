import { describe, expect, test } from "vitest";
import { positionOf } from "../locate.ts";
import { readJsonAst } from "./read.ts";

function read(text: string) {
  return readJsonAst({ name: "a.json", text });
}

function expectValid(model: object) {
  const { value, diagnostics } = read(JSON.stringify(model));
  expect(diagnostics).toEqual([]);
  return value;
}

/** Each diagnostic as `SEVERITY line:column shape: message`. */
function diagnosticsOf(text: string): string[] {
  return read(text).diagnostics.map(({ severity, shape, message, location }) => {
    const { line, column } = positionOf(location!);
    return `${severity} ${line}:${column} ${shape ?? "-"}: ${message}`;
  });
}

function target(id: string) {
  return { target: id };
}

describe("readJsonAst", () => {
  test("reads members, traits, mixins and metadata with pointers to them", () => {
    const value = expectValid({
      smithy: "2",
      metadata: { m: [1] },
      shapes: {
        "a.b#C": {
          type: "structure",
          mixins: [{ target: "a.b#M" }],
          members: { d: { target: "smithy.api#String", traits: { "smithy.api#required": {} } } },
        },
        "a.b#C$x": { type: "apply", traits: { "a.b#t": null } },
      },
    });
    expect(value).toMatchObject({
      version: "2.0",
      metadata: [{ key: "m", value: [1], location: { pointer: ["metadata", "m"] } }],
      shapes: [
        {
          type: "structure",
          id: "a.b#C",
          mixins: [
            { id: "a.b#M", location: { pointer: ["shapes", "a.b#C", "mixins", 0, "target"] } },
          ],
          members: [
            {
              name: "d",
              target: { id: "smithy.api#String" },
              isElided: false,
              location: { pointer: ["shapes", "a.b#C", "members", "d"] },
              traits: [{ target: "a.b#C$d", trait: { id: "smithy.api#required" }, value: {} }],
            },
          ],
        },
      ],
      applies: [{ target: "a.b#C$x", trait: { id: "a.b#t" }, value: null, isAnnotation: false }],
    });
    expect(value).not.toHaveProperty("scope");
  });

  test("reads what services, operations and resources bind", () => {
    const value = expectValid({
      smithy: "1.0",
      shapes: {
        "a#S": {
          type: "service",
          version: "1",
          operations: [target("a#O")],
          rename: { "b#X": "Y" },
        },
        "a#O": { type: "operation", input: target("a#I"), errors: [target("a#E")] },
        "a#R": { type: "resource", identifiers: { id: target("a#Id") }, read: target("a#O") },
      },
    });
    const ids = value?.shapes.map(({ references, referenceMaps, values }) => ({
      references: Object.fromEntries(
        [...references].map(([name, all]) => [name, all.map(({ id }) => id)]),
      ),
      referenceMaps: Object.fromEntries(
        [...referenceMaps].map(([name, all]) => [name, [...all].map(([key, { id }]) => [key, id])]),
      ),
      values,
    }));
    expect(ids).toEqual([
      {
        references: { operations: ["a#O"] },
        referenceMaps: { rename: [["b#X", "Y"]] },
        values: { version: "1" },
      },
      { references: { input: ["a#I"], errors: ["a#E"] }, referenceMaps: {}, values: {} },
      {
        references: { read: ["a#O"] },
        referenceMaps: { identifiers: [["id", "a#Id"]] },
        values: {},
      },
    ]);
  });

  test("keeps a key `__proto__` in values an own property", () => {
    const { value } = read('{"smithy": "2.0", "metadata": {"__proto__": {"__proto__": 1}}}');
    expect(value?.metadata.map(({ key }) => key)).toEqual(["__proto__"]);
    expect(JSON.stringify(value?.metadata[0]?.value)).toBe('{"__proto__":1}');
  });

  test("points to where a text is not JSON", () => {
    expect(diagnosticsOf('{\n  "smithy": "2.0",\n}')).toEqual([
      "ERROR 3:1 -: Error parsing JSON: Expected a key but found `}`",
    ]);
  });

  test("refuses a text that nests too deep without overflowing the stack", () => {
    expect(diagnosticsOf(`{"a": ${"[".repeat(1_000_000)}`)).toEqual([
      "ERROR 1:506 -: Values nest deeper than 500 levels.",
    ]);
  });

  test.each([
    ["[]", "ERROR 1:1 -: Expected object, but found array."],
    ["{}", "ERROR 1:1 -: Missing expected member `smithy`."],
    ['{"smithy": 2}', "ERROR 1:12 -: Expected `smithy` to be a string; found number"],
    ['{"smithy": "999"}', "ERROR 1:12 -: Unsupported Smithy version number: 999"],
    [
      '{"smithy": "2.0", "shapes": "foo"}',
      "ERROR 1:29 -: Expected `shapes` to be an object; found string",
    ],
    [
      '{"smithy": "2.0", "metadata": []}',
      "ERROR 1:31 -: Expected `metadata` to be an object; found array",
    ],
  ])("refuses %s", (text, diagnostic) => {
    expect(diagnosticsOf(text)).toEqual([diagnostic]);
  });

  test("goes on behind a broken shape, and reports each", () => {
    const broken = {
      Hi: { type: "string" },
      "a#NoType": {},
      "a#Unknown": { type: "strings" },
      "a#With$member": { type: "string" },
      "a#Members": {
        type: "structure",
        members: { "+": { target: "a#B" }, a: {}, b: { target: "B" } },
      },
      "a#Op": { type: "operation", input: "a#B", errors: ["a#B"] },
      "a#Extra": { type: "list", member: { target: "a#B", foo: 1 }, members: {} },
      "a#Trait": { type: "string", traits: { documentation: "" } },
      "a#Ok": { type: "string" },
    };
    expect(diagnosticsOf(JSON.stringify({ smithy: "2.0", shapes: broken }, null, 1))).toEqual([
      "ERROR 4:3 -: Invalid shape ID: Hi",
      "ERROR 7:15 a#NoType: Missing expected member `type`.",
      "ERROR 8:16 a#Unknown: Invalid shape `type`: strings",
      "ERROR 11:20 a#With$member: Shapes of type `string` cannot contain a member in their shape ID. Found `a#With$member`",
      "ERROR 17:5 a#Members: Invalid shape ID member: +",
      "ERROR 20:10 a#Members$a: Missing expected member `target`.",
      "ERROR 22:16 a#Members: Invalid shape ID: B",
      "ERROR 28:13 a#Op: Expected `input` to be an object; found string",
      "ERROR 30:5 a#Op: Expected object, but found string.",
      "WARNING 35:14 a#Extra$member: Expected an object with possible properties of `target`, `traits`, but found additional properties: `foo`",
      "WARNING 33:14 a#Extra: Expected an object with possible properties of `member`, `mixins`, `traits`, `type`, but found additional properties: `members`",
      "ERROR 44:5 a#Trait: Invalid shape ID: documentation",
    ]);
    const ids = read(JSON.stringify({ smithy: "2.0", shapes: broken })).value?.shapes.map(
      ({ id }) => id,
    );
    expect(ids).toEqual(["a#Members", "a#Op", "a#Extra", "a#Trait", "a#Ok"]);
  });
});
