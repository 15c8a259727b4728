import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts errors with different codes", () => {
  const text = `@aws.protocols#awsQuery
@xmlNamespace(uri: "https://a.example")
service Atlas { version: "1", errors: [Lost, Gone] }
@error("client")
structure Lost {}
@error("client")
@aws.protocols#awsQueryError(code: "G", httpResponseCode: 404)
structure Gone {}`;
  expect(findingsOf("QueryErrorCode", text)).toEqual([]);
});

test("refuses errors with one code", () => {
  const text = `@aws.protocols#awsQuery
@xmlNamespace(uri: "https://a.example")
service Atlas { version: "1", errors: [Lost, Gone] }
@error("client")
structure Lost {}
@error("client")
@aws.protocols#awsQueryError(code: "Lost", httpResponseCode: 404)
structure Gone {}`;
  expect(findingsOf("QueryErrorCode", text)).toEqual([
    "DANGER QueryErrorCode: Multiple error shapes with the error code `Lost` found: [a#Gone, a#Lost]. This error code ambiguity will result in the wrong error shape being deserialized when running the query protocol. This pain will be carried forward when migrating to a new protocol when using the awsQueryCompatible trait.",
  ]);
});
