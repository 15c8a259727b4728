import { expect, test } from "vitest";
import { splitBucketUrl } from "./bucket-host.ts";

test.each([
  ["https://b.s3.eu-west-1.amazonaws.com/", "/b"],
  ["https://b.s3.eu-west-1.amazonaws.com/k/", "/b/k/"],
  ["https://a.b.s3.amazonaws.com/k", "/a.b/k"],
  ["http://127.0.0.1:4010/b", "/b"],
  ["http://127.0.0.1:4010/b/", "/b"],
  ["http://127.0.0.1:4010/b/k/", "/b/k/"],
  ["http://127.0.0.1:4010/", "/"],
])("the path of %s with its bucket is %s", (url, path) => {
  expect(splitBucketUrl(`${url}?acl`)).toEqual({ path, query: "acl" });
});
