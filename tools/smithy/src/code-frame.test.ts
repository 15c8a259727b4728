import { describe, expect, test } from "vitest";
import { codeFrame } from "./code-frame.ts";
import type { Diagnostic } from "./diagnostic.ts";

function at(text: string, marked: string, name = "main.smithy") {
  const start = text.indexOf(marked);
  return { source: { name, text }, start, end: start + marked.length };
}

function error(location: Diagnostic["location"], message = "No."): Diagnostic {
  return { id: "Model", severity: "ERROR", message, ...(location && { location }) };
}

/** The printed lines behind the headline and the path. */
function frame(diagnostic: Diagnostic): string[] {
  return codeFrame(diagnostic).split("\n").slice(3);
}

describe("codeFrame", () => {
  test("prints message, place, line, underline, related places, shape and hint", () => {
    const text = "namespace a\n\nstructure City {}\n\n\n\n\n\n\nstructure City {}\n";
    const source = { name: "model/main.smithy", text };
    const second = text.lastIndexOf("structure");
    const printed = codeFrame({
      id: "Model",
      severity: "ERROR",
      message: "Shape `City` is defined twice.",
      shape: "a#City",
      location: { source, start: second, end: second + 14 },
      related: [{ message: "first defined here", location: at(text, "structure City") }],
      hint: "Rename one.",
    });
    expect(`\n${printed}`).toBe(`
error[Model]: Shape \`City\` is defined twice.
  --> model/main.smithy:10:1
   |
10 | structure City {}
   | ^^^^^^^^^^^^^^
  ::: main.smithy:3:1
   |
 3 | structure City {}
   | -------------- first defined here
   = shape: a#City
   = hint: Rename one.`);
  });

  test("prints a diagnostic without a place as one line", () => {
    expect(codeFrame({ id: "A.b", severity: "WARNING", message: "So so." })).toBe(
      "warning[A.b]: So so.",
    );
  });

  test("underlines below tabs, wide characters and combining marks", () => {
    expect(frame(error(at('\t"日é😀": bad', "bad")))).toEqual([
      '1 |   "日é😀": bad',
      "  |            ^^^",
    ]);
  });

  test("takes no notice of CRLF", () => {
    expect(frame(error(at("a\r\nb c\r\nd", "c")))).toEqual(["2 | b c", "  |   ^"]);
  });

  test("underlines only the first line of a range of several", () => {
    expect(frame(error(at("x {\n  y\n}", "{\n  y\n}")))).toEqual(["1 | x {", "  |   ^"]);
  });

  test("points to the end of a text", () => {
    const text = "a {\n";
    const location = { source: { name: "a", text }, start: text.length, end: text.length };
    expect(frame(error(location))).toEqual(["2 |", "  | ^"]);
  });

  test("shows a window of a very long line", () => {
    const text = `{${'"a": 1, '.repeat(100_000)}"bad": 2, ${'"c": 3, '.repeat(100_000)}}`;
    const lines = frame(error(at(text, '"bad"', "a.json")));
    expect(lines[0]!.length).toBeLessThan(140);
    expect(lines[0]).toMatch(/^1 \| ….*"bad": 2.*…$/);
    expect(lines[1]!.indexOf("^")).toBe(lines[0]!.indexOf('"bad"'));
    expect(lines[1]!.trimEnd().endsWith(" ^^^^^")).toBe(true);
  });

  test("finds the value of a pointer into JSON", () => {
    const source = { name: "a.json", text: '{\n  "a": [1, true]\n}' };
    const printed = codeFrame(error({ source, pointer: ["a", 1] }));
    expect(printed).toContain("a.json:2:12\n");
    expect(printed).toContain("  |            ^^^^");
  });

  test("prints no control characters of the model", () => {
    const printed = codeFrame(error(at("x \u001b[2J\u202e y", "y"), "\u001b]0;\u0007 \u009b"));
    expect(printed).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
    expect(printed).toContain("\\u001b[2J\\u202e");
  });

  test("styles the parts", () => {
    const printed = codeFrame(error(at("abc", "b")), {
      severity: (text, severity) => `<${severity} ${text}>`,
      message: (text) => `<m ${text}>`,
      path: (text) => `<p ${text}>`,
      gutter: (text) => `<g ${text}>`,
      related: (text) => `<r ${text}>`,
      hint: (text) => `<h ${text}>`,
    });
    expect(printed.split("\n")).toEqual([
      "<ERROR error[Model]>: <m No.>",
      " <g -->> <p main.smithy:1:2>",
      "  <g |>",
      "<g 1> <g |> abc",
      "  <g |>  <ERROR ^>",
    ]);
  });
});
