import { difference, show } from "./compare.ts";
import { xmlDifference } from "./compare-xml.ts";

/** Where two bodies differ in meaning, as their media type has it; `undefined` where they do not. */
export function bodyDifference(
  expected: string,
  actual: Uint8Array,
  mediaType: string | undefined,
): string | undefined {
  const text = new TextDecoder().decode(actual);
  if (expected === "" || text === "") {
    return expected === text ? undefined : `body: expected ${show(expected)}, found ${show(text)}`;
  }
  switch (mediaType) {
    case "application/json":
    case "application/x-amz-json-1.0":
    case "application/x-amz-json-1.1":
      return jsonDifference(expected, text);
    case "application/xml":
      return xmlDifference(expected, text);
    case "application/x-www-form-urlencoded":
      return difference(parametersOf(expected), parametersOf(text), "body");
    default:
      if (mediaType === undefined && expected.startsWith("<")) return xmlDifference(expected, text);
      return expected === text
        ? undefined
        : `body: expected ${show(expected)}, found ${show(text)}`;
  }
}

function jsonDifference(expected: string, actual: string): string | undefined {
  try {
    return difference(JSON.parse(expected), JSON.parse(actual), "body");
  } catch {
    return `body: ${show(actual)} is no JSON`;
  }
}

/** The parameters of a form, in whatever order they came. */
function parametersOf(form: string): readonly string[] {
  return [...new URLSearchParams(form)].map(([name, value]) => `${name}=${value}`).toSorted();
}
