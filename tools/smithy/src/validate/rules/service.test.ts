import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

function conflict(one: string, other: string): string {
  return `${one} conflicts with ${other} in the \`a#Atlas\` service closure. Shapes in the closure of a service must have case-insensitively unique names regardless of their namespaces. Use the \`rename\` property of the service to disambiguate shape names.`;
}

test("accepts shapes whose names differ once they are renamed", () => {
  expectValid(`service Atlas { operations: [Go], rename: { "a#Unrelated": "Other" } }
operation Go { input := { one: Unrelated } }
structure Unrelated {}`);
});

test("refuses a name that a shape was renamed to and another one has", () => {
  expectErrors(
    `service Atlas { operations: [Go], rename: { "a#City": "TOWN" } }
operation Go { input := { one: City, other: Town } }
structure City {}
structure Town {}`,
    [
      { id: "Service", message: conflict('Renamed shape name "TOWN"', "`a#Town`"), at: "5:1" },
      {
        id: "Service",
        message: conflict("Shape name `a#Town`", '`a#City` (renamed to "TOWN")'),
        at: "6:1",
      },
    ],
  );
});
