import type { RequestDefinition } from "./definitions.ts";
import { bodyDifference } from "./compare-body.ts";
import { headerDifference } from "./compare-response.ts";
import { difference } from "./compare.ts";
import { fromWeb, type WrittenRequest } from "./written-request.ts";

/** Where a request is not the expected one; `undefined` where it is. */
export async function requestDifference(
  expected: RequestDefinition,
  actual: Request,
): Promise<string | undefined> {
  return writtenDifference(expected, fromWeb(actual));
}

/** The same for a request that is no web request. */
export async function writtenDifference(
  expected: RequestDefinition,
  actual: WrittenRequest,
): Promise<string | undefined> {
  const [path = ""] = expected.uri.split("?");
  // A host may come with the path below which the service is, and which `uri` then has too.
  const host = (expected.resolvedHost ?? expected.host)?.split("/")[0] ?? actual.host;
  const found =
    difference(expected.method, actual.method, "method") ??
    difference(path, actual.path, "path") ??
    difference(host, actual.host, "host") ??
    queryDifference(expected, parametersOf(actual.query)) ??
    headerDifference(expected.headers, actual.headers) ??
    presenceDifference(expected, actual.headers);
  if (found !== undefined || expected.body === undefined) return found;
  return bodyDifference(expected.body, await actual.body(), expected.bodyMediaType, "client");
}

/** The parameters of a query, in one order; an empty value has a `=` or none. */
function parametersOf(query: string): readonly string[] {
  const parameters = query.split("&").filter((parameter) => parameter !== "");
  return parameters.map((parameter) => parameter.replace(/=$/, "")).toSorted();
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
