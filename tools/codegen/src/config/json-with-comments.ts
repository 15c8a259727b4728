import {
  type Diagnostic,
  type NodeValue,
  parseJson,
  reportInto,
  type Source,
} from "@tsmith/smithy";

/**
 * The value of a JSON text in which `//` comments may stand, as Smithy allows in its
 * configuration; `undefined`, and diagnostics, where it is none.
 *
 * @internal
 */
export function parseJsonWithComments(
  source: Source,
  diagnostics: Diagnostic[],
): NodeValue | undefined {
  const found: Diagnostic[] = [];
  const blanked: Source = { name: source.name, text: blankComments(source.text) };
  const value = parseJson(blanked, reportInto(found));
  for (const { location, ...problem } of found) {
    // Every character kept its place, so that the location is also one in the source itself.
    const place = location === undefined ? {} : { location: { ...location, source } };
    diagnostics.push({ ...problem, ...place, id: "BuildConfig" });
  }
  return value;
}

/** Spaces in place of comments. */
function blankComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*/g, (token) =>
    token.startsWith('"') ? token : " ".repeat(token.length),
  );
}
