import { expect, test } from "vitest";
import { escapeUri, parseQuery, splitUrl } from "./query.ts";

test("parameters keep their order, and their values", () => {
  expect([...parseQuery("a=1&b&a=%2B+x&&c=d=e&%zz=1")]).toEqual([
    ["a", ["1", "+ x"]],
    ["b", [""]],
    ["c", ["d=e"]],
    ["%zz", ["1"]],
  ]);
});

test.each([
  ["http://localhost/a/b?c=d", "/a/b", "c=d"],
  ["http://localhost", "/", ""],
  ["http://localhost?x=/y", "/", "x=/y"],
  ["http://localhost/a#b?c", "/a", ""],
])("`%s` is split", (url, path, query) => {
  expect(splitUrl(url)).toEqual({ path, query });
});

test("only unreserved characters stay", () => {
  expect(escapeUri("aZ0-._~ !'()*/é")).toBe("aZ0-._~%20%21%27%28%29%2A%2F%C3%A9");
});
