import type { RequestDefinition } from "./cases.ts";
import { bodyDifference } from "./compare-body.ts";
import { headerDifference } from "./compare-response.ts";
import { difference } from "./compare.ts";

/** Where a request is not the expected one; `undefined` where it is. */
export async function requestDifference(
  expected: RequestDefinition,
  actual: Request,
): Promise<string | undefined> {
  const url = new URL(actual.url);
  const [path = ""] = expected.uri.split("?");
  // A host may come with the path below which the service is, and which `uri` then has too.
  const host = (expected.resolvedHost ?? expected.host)?.split("/")[0] ?? url.host;
  const found =
    difference(expected.method, actual.method, "method") ??
    difference(segmentsOf(path), segmentsOf(url.pathname), "path") ??
    difference(host, url.host, "host") ??
    queryDifference(expected, parametersOf(url.search.slice(1))) ??
    headerDifference(expected.headers, actual.headers) ??
    presenceDifference(expected, actual.headers);
  if (found !== undefined || expected.body === undefined) return found;
  const bytes = new Uint8Array(await actual.arrayBuffer());
  return bodyDifference(expected.body, bytes, expected.bodyMediaType);
}

/** Each segment unescaped: a slash that is escaped is none that divides. */
function segmentsOf(path: string): readonly string[] {
  return path.split("/").map(decodeURIComponent);
}

/** The parameters of a query unescaped, in one order; an empty value has a `=` or none. */
function parametersOf(query: string): readonly string[] {
  const parameters = query.split("&").filter((parameter) => parameter !== "");
  return parameters.map((parameter) => decodeURIComponent(parameter.replace(/=$/, ""))).toSorted();
}

/** All parameters, each as often as expected. */
function queryDifference(
  { uri, queryParams, forbidQueryParams, requireQueryParams }: RequestDefinition,
  actual: readonly string[],
): string | undefined {
  const names = new Set(actual.map((parameter) => parameter.split("=")[0]));
  const forbidden = forbidQueryParams.find((name) => names.has(name));
  if (forbidden !== undefined) return `query ${forbidden}: is forbidden`;
  const missing = requireQueryParams.find((name) => !names.has(name));
  if (missing !== undefined) return `query ${missing}: is missing`;
  // What is only required by name has any value.
  const named = actual.filter(
    (parameter) => !requireQueryParams.includes(parameter.split("=")[0] ?? ""),
  );
  const expected = parametersOf(
    [...(uri.split("?")[1]?.split("&") ?? []), ...queryParams].join("&"),
  );
  return difference(expected, named, "query");
}

function presenceDifference(
  { forbidHeaders, requireHeaders }: RequestDefinition,
  headers: Headers,
): string | undefined {
  const forbidden = forbidHeaders.find((name) => headers.has(name));
  if (forbidden !== undefined) return `header ${forbidden}: is forbidden`;
  const missing = requireHeaders.find((name) => !headers.has(name));
  return missing === undefined ? undefined : `header ${missing}: is missing`;
}
