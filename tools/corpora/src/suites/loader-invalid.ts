import { load, positionOf, type Diagnostic } from "@tsmith/smithy";
import { judged, type Suite } from "../suite.ts";

/**
 * The first line of a case is a comment with a part of the expected error, and, behind a bar, its
 * event id.
 */
export const loaderInvalid: Suite = (corpus) =>
  corpus
    .files("loader-invalid")
    .filter((file) => file.endsWith(".smithy"))
    .map((file) =>
      judged(file.slice("loader-invalid/".length), () => {
        const source = corpus.source(file);
        const [, expected = "", id = ""] = /^\/\/ ?(.*?) *(?:\| (.*))?\n/.exec(source.text) ?? [];
        const printed = load([source]).diagnostics.flatMap(printedForms);
        const isThere = printed.some((text) => text.includes(expected) && text.endsWith(id));
        return isThere ? undefined : `lacks \`${expected}\` among ${JSON.stringify(printed)}`;
      }),
    );

/** As an event, and as the reference implementation says where a text cannot be parsed. */
function printedForms({
  id,
  severity,
  shape = "-",
  message,
  location,
}: Diagnostic): readonly string[] {
  const isFailure = severity === "ERROR" || severity === "DANGER";
  if (!isFailure) return [];
  const event = `${shape}: ${message} | ${id}`;
  if (location === undefined) return [event];
  const { line, column } = positionOf(location);
  const where = `Syntax error at line ${line}, column ${column}`;
  return [event, `${shape}: ${where}: ${message} | ${id}`];
}
