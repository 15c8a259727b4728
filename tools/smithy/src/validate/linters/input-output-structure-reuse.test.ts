import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes by itself", () => {
  expect(
    notesOf("InputOutputStructureReuse", "{}", "operation Go { input := {}, output := {} }"),
  ).toEqual([]);
  expect(
    notesOf(
      "InputOutputStructureReuse",
      "{}",
      `operation Go { input: In, output: Out }
structure In {}
structure Out {}`,
    ),
  ).toEqual([
    "WARNING InputOutputStructureReuse.Input.Go: This structure is the input of `a#Go`, but it is not marked with the @input trait. The @input trait gives operations more flexibility to evolve their top-level input members in ways that would otherwise be backward incompatible.",
    "WARNING InputOutputStructureReuse.Output.Go: This structure is the output of `a#Go`, but it is not marked with the @output trait.",
  ]);
});
