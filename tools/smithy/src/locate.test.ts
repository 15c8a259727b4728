import { describe, expect, test } from "vitest";
import { locateWithin, positionAt, positionOf, spanOfLocation } from "./locate.ts";
import type { Location } from "./source.ts";

function source(text: string) {
  return { name: "a.json", text };
}

function textAt(location: Location): string {
  const { start, end } = spanOfLocation(location);
  return location.source.text.slice(start, end);
}

describe("positionAt", () => {
  test("counts lines and columns from 1", () => {
    const text = "ab\ncd\r\n\nef";
    expect(positionAt(source(text), 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(source(text), text.indexOf("d"))).toEqual({ line: 2, column: 2 });
    expect(positionAt(source(text), text.indexOf("ef"))).toEqual({ line: 4, column: 1 });
    expect(positionAt(source(text), text.length)).toEqual({ line: 4, column: 3 });
  });

  test("is on the line after a line break at the end of the text", () => {
    expect(positionAt(source("a\n"), 2)).toEqual({ line: 2, column: 1 });
  });
});

describe("spanOfLocation", () => {
  const json = source(
    String.raw`{"shapes": {"a#B": {"type": "string", "x\"]}": [1, {"y": [true, "]"]}, -2.5]}}, "__proto__": 3}`,
  );

  test.each([
    [["shapes", "a#B", "type"], '"string"'],
    [["shapes", "a#B", 'x"]}', 0], "1"],
    [["shapes", "a#B", 'x"]}', 1], '{"y": [true, "]"]}'],
    [["shapes", "a#B", 'x"]}', 1, "y", 1], '"]"'],
    [["shapes", "a#B", 'x"]}', 2], "-2.5"],
    [["__proto__"], "3"],
    [[], json.text],
  ])("finds the value at %j", (pointer, text) => {
    expect(textAt({ source: json, pointer })).toBe(text);
  });

  test("is the nearest value around a pointer to nothing", () => {
    expect(textAt({ source: json, pointer: ["__proto__", "constructor", "toString"] })).toBe("3");
    expect(textAt({ source: json, pointer: ["shapes", "toString"] })).toBe(
      textAt({ source: json, pointer: ["shapes"] }),
    );
  });

  test("takes the last of equal keys, as JSON.parse does", () => {
    expect(textAt({ source: source('{"a": 1, "a": 2}'), pointer: ["a"] })).toBe("2");
  });

  test("understands escapes in keys", () => {
    expect(textAt({ source: source(String.raw`{"\u0061": 1}`), pointer: ["a"] })).toBe("1");
  });

  test("is the key where that is meant", () => {
    const location = { source: json, pointer: ["shapes", "a#B"], isKey: true };
    expect(textAt(location)).toBe('"a#B"');
  });

  test("does not fail on text that is cut off", () => {
    expect(textAt({ source: source('{"a": [1, {"b'), pointer: ["a", 1, "b"] })).toBe('{"b');
    expect(textAt({ source: source(""), pointer: ["a"] })).toBe("");
  });

  test("goes through a million nested arrays without recursion", () => {
    const deep = source(`{"a": ${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}, "b": 1}`);
    expect(textAt({ source: deep, pointer: ["b"] })).toBe("1");
  });
});

describe("locateWithin", () => {
  test("lengthens a pointer", () => {
    const location = locateWithin({ source: source("{}"), pointer: ["a"] }, ["b", 0]);
    expect(location).toMatchObject({ pointer: ["a", "b", 0] });
  });

  test("finds parts of IDL values, with or without braces", () => {
    const text = '@a(b: "(", // c: d\n  e: [f.g#H$i,\n  { "j": """\n x" ]\n"""} 2])';
    const idl = { name: "a.smithy", text };
    const value = { source: idl, start: 3, end: text.length - 1 };
    expect(textAt(locateWithin(value, ["b"]))).toBe('"("');
    expect(textAt(locateWithin(value, ["e", 0]))).toBe("f.g#H$i");
    expect(textAt(locateWithin(value, ["e", 1, "j"]))).toBe('"""\n x" ]\n"""');
    expect(textAt(locateWithin(value, ["e", 2]))).toBe("2");
    expect(positionOf(locateWithin(value, ["e", 1]))).toEqual({ line: 3, column: 3 });
  });
});
