import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a structure with another name", () => {
  const text = `@aws.protocols#restJson1
service Atlas { version: "1", operations: [Go], rename: { "a#Lost": "Gone" } }
operation Go { output := { lost: Lost } }
structure Lost {}`;
  expect(findingsOf("ErrorRename", text)).toEqual([]);
});

test("refuses an error with another name", () => {
  const text = `@aws.protocols#restJson1
service Atlas { version: "1", operations: [Go], rename: { "a#Lost": "Gone" } }
@http(method: "POST", uri: "/")
operation Go { errors: [Lost] }
@error("client")
structure Lost {}`;
  expect(findingsOf("ErrorRename", text)).toEqual([
    `ERROR ErrorRename: Service attempts to rename an error shape from \`a#Lost\` to "Gone"; Service protocols [restJson1] do not support error renaming.`,
  ]);
});
