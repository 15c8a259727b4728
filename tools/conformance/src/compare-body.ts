import { cbor } from "@smithy/core/cbor";
import { difference, show } from "./compare.ts";
import { type Author, xmlDifference } from "./compare-xml.ts";
import { parseJson } from "./parse-json.ts";
import { bodyBytes } from "./request.ts";

/** Where two bodies differ in meaning, as their media type has it; `undefined` where they do not. */
export function bodyDifference(
  expected: string,
  actual: Uint8Array,
  mediaType: string | undefined,
  author: Author = "service",
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
      return xmlDifference(expected, text, author);
    case "application/x-www-form-urlencoded":
      return difference(parametersOf(expected), parametersOf(text), "body");
    case "application/cbor":
      return cborDifference(bodyBytes(expected, mediaType), actual);
    default:
      if (mediaType === undefined && expected.startsWith("<"))
        return xmlDifference(expected, text, author);
      return expected === text
        ? undefined
        : `body: expected ${show(expected)}, found ${show(text)}`;
  }
}

function jsonDifference(expected: string, actual: string): string | undefined {
  try {
    return difference(parseJson(expected), parseJson(actual), "body");
  } catch {
    return `body: ${show(actual)} is no JSON`;
  }
}

function cborDifference(expected: Uint8Array, actual: Uint8Array): string | undefined {
  try {
    return difference(cbor.deserialize(expected), cbor.deserialize(actual), "body");
  } catch {
    return `body: ${show(Buffer.from(actual).toString("base64"))} is no CBOR`;
  }
}

/** The parameters of a form, in whatever order they came. */
function parametersOf(form: string): readonly string[] {
  return [...new URLSearchParams(form)].map(([name, value]) => `${name}=${value}`).toSorted();
}
