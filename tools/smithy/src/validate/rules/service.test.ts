import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

function conflict(one: string, other: string): string {
  return `Shape name \`a#${one}\` conflicts with \`a#${other}\` in the \`a#Atlas\` service closure. Shapes in the closure of a service must have case-insensitively unique names regardless of their namespaces. Use the \`rename\` property of the service to disambiguate shape names.`;
}

function idConflict(one: string, other: string): string {
  return `Shape ID \`a#${one}\` conflicts with other shape IDs in the model: [\`a#${other}\`]`;
}

test("accepts shapes whose names differ once they are renamed", () => {
  expectValid(`service Atlas { operations: [Go], rename: { "a#Unrelated": "Other" } }
operation Go { input := { one: Unrelated } }
structure Unrelated {}`);
});

test("refuses names that differ in case only", () => {
  expectErrors(
    `service Atlas { operations: [Go] }
operation Go { input := { one: City, other: CITY } }
structure City {}
structure CITY {}`,
    [
      { id: "Service", message: conflict("City", "CITY"), at: "5:1" },
      { id: "ShapeIdConflict", message: idConflict("City", "CITY"), at: "5:1" },
      { id: "Service", message: conflict("CITY", "City"), at: "6:1" },
      { id: "ShapeIdConflict", message: idConflict("CITY", "City"), at: "6:1" },
    ],
  );
});
