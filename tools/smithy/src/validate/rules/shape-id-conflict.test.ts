import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

function conflict(one: string, other: string): string {
  return `Shape ID \`a#${one}\` conflicts with other shape IDs in the model: [\`a#${other}\`]`;
}

test("accepts shapes whose names differ", () => {
  expectValid("structure City {}\nstructure Town {}");
});

test("refuses names that differ in case only, and goes no further", () => {
  expectErrors(
    `service Atlas { operations: [Go] }
operation Go { input := { one: City, other: CITY } }
structure City {}
structure CITY {}`,
    [
      { id: "ShapeIdConflict", message: conflict("City", "CITY"), at: "5:1" },
      { id: "ShapeIdConflict", message: conflict("CITY", "City"), at: "6:1" },
    ],
  );
});
