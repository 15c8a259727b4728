import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createAuthCheck } from "./auth-check.ts";
import type { AuthOptions } from "./auth-options.ts";
import type { AuthScheme } from "./auth-scheme.ts";

const now = "2026-03-04T05:06:07Z";
beforeAll(() => void vi.useFakeTimers({ now: new Date(now) }));
afterAll(() => void vi.useRealTimers());

const JSON_SERVICE = { protocol: "aws.protocols#restJson1", isS3: false };
const sigv4: readonly AuthScheme[] = [{ id: "aws.auth#sigv4", name: "cities" }];

const AUTHORIZATION =
  "AWS4-HMAC-SHA256 Credential=AKID/20260304/eu-central-1/cities/aws4_request, " +
  "SignedHeaders=host;x-amz-date, Signature=0123abcd";
const signed = { authorization: AUTHORIZATION, "x-amz-date": "20260304T050607Z" };

/** The name and status of the error that a request gets. */
async function refusal(
  schemes: readonly AuthScheme[],
  headers: Readonly<Record<string, string>>,
  {
    query = "",
    options = {},
    context = JSON_SERVICE,
  }: {
    readonly query?: string;
    readonly options?: AuthOptions;
    readonly context?: typeof JSON_SERVICE;
  } = {},
): Promise<unknown> {
  const request = new Request(`https://cities.example/cities${query}`, { headers: { ...headers } });
  const rejection = await createAuthCheck(options, context)(request, schemes);
  return rejection && [rejection.code?.status, rejection.code?.name];
}

/** The parameters of a URL that is good for so many seconds. */
function presigned(seconds: number): string {
  return (
    `?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20260304%2Feu%2Fcities%2Faws4_request` +
    `&X-Amz-Date=20260304T040607Z&X-Amz-Expires=${seconds}&X-Amz-SignedHeaders=host&X-Amz-Signature=ab`
  );
}

describe("SigV4", () => {
  test("lets in what is signed, whoever signed it", async () => {
    expect(await refusal(sigv4, signed)).toBeUndefined();
  });

  test.each<[what: string, headers: Readonly<Record<string, string>>, name: string]>([
    ["no signature", {}, "MissingAuthenticationTokenException"],
    ["a bearer token", { authorization: "Bearer x" }, "MissingAuthenticationTokenException"],
    ["no date", { authorization: AUTHORIZATION }, "IncompleteSignatureException"],
    [
      "a date of another day than the scope's",
      { ...signed, "x-amz-date": "20260303T235900Z" },
      "IncompleteSignatureException",
    ],
    [
      "no region in the scope",
      { ...signed, authorization: AUTHORIZATION.replace("/eu-central-1", "") },
      "IncompleteSignatureException",
    ],
    [
      "a host that is not signed",
      { ...signed, authorization: AUTHORIZATION.replace("host;", "") },
      "IncompleteSignatureException",
    ],
    [
      "a signature that is no number",
      { ...signed, authorization: AUTHORIZATION.replace("0123abcd", "xyz") },
      "IncompleteSignatureException",
    ],
    [
      "a time long ago",
      { ...signed, "x-amz-date": "20260304T045000Z" },
      "InvalidSignatureException",
    ],
    [
      "a time to come",
      { ...signed, "x-amz-date": "20260304T052200Z" },
      "InvalidSignatureException",
    ],
  ])("refuses %s", async (_what, headers, name) => {
    expect(await refusal(sigv4, headers)).toEqual([403, name]);
  });

  test("has the names that query services and S3 have", async () => {
    const query = { protocol: "aws.protocols#awsQuery", isS3: false };
    expect(await refusal(sigv4, {}, { context: query })).toEqual([
      403,
      "MissingAuthenticationToken",
    ]);
    const s3 = { protocol: "aws.protocols#restXml", isS3: true };
    const old = { ...signed, "x-amz-date": "20260304T000000Z" };
    expect(await refusal(sigv4, old, { context: s3 })).toEqual([403, "RequestTimeTooSkewed"]);
  });

  test("takes a signature in the URL for as long as it says", async () => {
    expect(await refusal(sigv4, {}, { query: presigned(7200) })).toBeUndefined();
    expect(await refusal(sigv4, {}, { query: presigned(60) })).toEqual([
      403,
      "InvalidSignatureException",
    ]);
  });

  test.each([
    ["wrong", "InvalidSignatureException"],
    ["unknownKey", "UnrecognizedClientException"],
    ["wrongToken", "UnrecognizedClientException"],
  ] as const)("says of a signature that is found %s", async (verdict, name) => {
    const options = { verify: () => verdict };
    expect(await refusal(sigv4, signed, { options })).toEqual([403, name]);
  });
});

describe("other schemes", () => {
  const bearer = [{ id: "smithy.api#httpBearerAuth" }];
  const header = [{ id: "smithy.api#httpApiKeyAuth", name: "X-Key", in: "header" }];
  const named = [
    { id: "smithy.api#httpApiKeyAuth", name: "Authorization", in: "header", scheme: "Key" },
  ];
  const parameter = [{ id: "smithy.api#httpApiKeyAuth", name: "key", in: "query" }];

  test("want to be there", async () => {
    const missing = [401, "UnauthorizedException"];
    for (const schemes of [bearer, header, named, parameter]) {
      expect(await refusal(schemes, {})).toEqual(missing);
    }
    expect(await refusal([{ id: "smithy.api#httpBasicAuth" }], {})).toEqual(missing);
    expect(await refusal([{ id: "smithy.api#httpDigestAuth" }], {})).toEqual(missing);
  });

  test("are known by their values where these are given", async () => {
    const options = { tokens: ["t"], apiKeys: ["k"] };
    const cases = [
      [bearer, { authorization: "bearer t" }, "", undefined],
      [bearer, { authorization: "Bearer u" }, "", [401, "UnauthorizedException"]],
      [header, { "x-key": "k" }, "", undefined],
      [named, { authorization: "Key k" }, "", undefined],
      [named, { authorization: "k" }, "", [401, "UnauthorizedException"]],
      [parameter, {}, "?key=k", undefined],
      [parameter, {}, "?key=l", [401, "UnauthorizedException"]],
    ] as const;
    for (const [schemes, headers, query, expected] of cases) {
      expect(await refusal(schemes, headers, { query, options })).toEqual(expected);
    }
  });

  test("any one of them will do, and none where none is asked for", async () => {
    const both = [...sigv4, ...bearer];
    expect(await refusal(both, { authorization: "Bearer t" })).toBeUndefined();
    expect(await refusal(both, {})).toEqual([403, "MissingAuthenticationTokenException"]);
    expect(await refusal([...sigv4, { id: "smithy.api#noAuth" }], {})).toBeUndefined();
    expect(await refusal([], {})).toBeUndefined();
  });
});
