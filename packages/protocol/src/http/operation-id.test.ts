import { describe, expect, test } from "vitest";
import { type Candidate, chosen, splitId, withoutId } from "./operation-id.ts";
import { parseQuery } from "./query.ts";

test.each([
  ["/{Key+}?x-id=PutObject", { uri: "/{Key+}", id: "PutObject" }],
  ["/{Bucket}?inventory&x-id=Get", { uri: "/{Bucket}?inventory", id: "Get" }],
  ["/{Bucket}?list-type=2", { uri: "/{Bucket}?list-type=2", id: undefined }],
  ["/", { uri: "/", id: undefined }],
])("%s has its id taken out", (pattern, expected) => {
  expect(splitId(pattern)).toEqual(expected);
});

describe("of the operations with one path", () => {
  const candidates: readonly Candidate<string>[] = [
    { operation: "copy", id: "CopyObject", headers: ["x-amz-copy-source"], parameters: [] },
    { operation: "put", id: "PutObject", headers: [], parameters: [] },
    { operation: "part", id: "UploadPart", headers: [], parameters: ["partNumber", "uploadId"] },
  ];

  test.each([
    ["x-id=CopyObject", {}, "copy"],
    ["", {}, "put"],
    ["x-id=Unheard", {}, "put"],
    ["", { "X-Amz-Copy-Source": "a/b" }, "copy"],
    ["partNumber=1&uploadId=2", {}, "part"],
    ["partNumber=1", {}, "put"],
  ])("a request with %j and %j is for the one that fits", (query, headers, expected) => {
    const found = chosen(candidates, new Headers(headers), parseQuery(query));
    expect(found?.operation).toBe(expected);
  });
});

test("the id is no parameter of the input", () => {
  expect([...withoutId(parseQuery("a=1&x-id=Get")).keys()]).toEqual(["a"]);
});
