import { bodyDifference } from "./compare-body.ts";
import { show } from "./compare.ts";
import type { ResponseDefinition } from "./definitions.ts";

/** Where a response is not the expected one; `undefined` where it is. */
export async function responseDifference(
  expected: ResponseDefinition,
  actual: Response,
): Promise<string | undefined> {
  if (actual.status !== expected.code) {
    return `status: expected ${expected.code}, found ${actual.status} ${await actual.text()}`;
  }
  const headers = headerDifference(expected.headers, actual.headers);
  if (headers !== undefined) return headers;
  const forbidden = expected.forbidHeaders.find((name) => actual.headers.has(name));
  if (forbidden !== undefined) return `header ${forbidden}: is forbidden`;
  const missing = expected.requireHeaders.find((name) => !actual.headers.has(name));
  if (missing !== undefined) return `header ${missing}: is missing`;
  if (expected.body === undefined) return undefined;
  const bytes = new Uint8Array(await actual.arrayBuffer());
  return bodyDifference(expected.body, bytes, expected.bodyMediaType);
}

/** Each expected header has the expected value; spaces between items of a list are free. */
export function headerDifference(
  expected: Readonly<Record<string, string>>,
  actual: Headers,
): string | undefined {
  for (const [name, value] of Object.entries(expected)) {
    const found = actual.get(name);
    if (found === null || normal(found) !== normal(value)) {
      return `header ${name}: expected ${show(value)}, found ${show(found)}`;
    }
  }
  return undefined;
}

function normal(value: string): string {
  return value.replaceAll(/,\s+/g, ",").trim();
}
