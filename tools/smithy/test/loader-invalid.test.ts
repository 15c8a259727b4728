import type { Diagnostic } from "../src/diagnostic.ts";
import { load } from "../src/load.ts";
import { positionOf } from "../src/locate.ts";
import { corpusSource, suite } from "./corpus.ts";

// The first line of a case is a comment with a part of the expected diagnostic, and, behind a bar,
// its event id.
suite("loader-invalid", "loader-invalid", (files) =>
  files
    .filter((file) => file.endsWith(".smithy"))
    .map((file) => {
      const source = corpusSource(file);
      const [, expected = "", id = ""] = /^\/\/ ?(.*?) *(?:\| (.*))?\n/.exec(source.text) ?? [];
      return {
        name: file.slice("loader-invalid/".length),
        // Where the expected is not among them, the test prints what there is.
        actual: () => {
          const printed = load([source]).diagnostics.flatMap(printedForms);
          return printed.some((text) => text.includes(expected) && text.endsWith(id))
            ? expected
            : printed;
        },
        expected,
      };
    }),
);

/** As an event, and as the reference implementation says where a text cannot be parsed. */
function printedForms({ id, severity, shape = "-", message, location }: Diagnostic): string[] {
  const isFailure = severity === "ERROR" || severity === "DANGER";
  if (!isFailure) return [];
  const event = `${shape}: ${message} | ${id}`;
  if (location === undefined) return [event];
  const { line, column } = positionOf(location);
  const where = `Syntax error at line ${line}, column ${column}`;
  return [event, `${shape}: ${where}: ${message} | ${id}`];
}
