import { describe, expect, test } from "vitest";
import { createRouter } from "./router.ts";

/** The pattern that a request is for, and its labels. */
function route(patterns: readonly string[], target: string, method = "GET"): unknown {
  const router = createRouter(patterns.map((uri) => ({ method: "GET", uri, operation: uri })));
  const [path = "", query = ""] = target.split("?");
  const match = router.match(method, path, query);
  return match && [match.operation, Object.fromEntries(match.labels)];
}

describe("the most specific route wins", () => {
  test.each<[string, string[], string, unknown]>([
    ["a literal before a label", ["/{a}", "/x"], "/x", ["/x", {}]],
    ["a label before a greedy one", ["/{a+}", "/{a}"], "/x", ["/{a}", { a: "x" }]],
    ["more behind a greedy one", ["/{a+}", "/{a+}/y"], "/x/y", ["/{a+}/y", { a: "x" }]],
    ["from the left", ["/{a}/y", "/x/{b}"], "/x/y", ["/x/{b}", { b: "y" }]],
    ["back from a dead end", ["/x/y", "/{a}/z"], "/x/z", ["/{a}/z", { a: "x" }]],
    ["by a query without a value", ["/{a}", "/{a}?acl"], "/x?acl", ["/{a}?acl", { a: "x" }]],
    ["by a query with a value", ["/x?t=1", "/x?t=2"], "/x?t=2", ["/x?t=2", {}]],
    ["by most of the query", ["/x?a", "/x?a&b", "/x"], "/x?b&c&a", ["/x?a&b", {}]],
    ["not by a query that differs", ["/x?t=1", "/x"], "/x?t=3", ["/x", {}]],
    ["by a query that is escaped", ["/x?t=a%20b"], "/x?t=a+b", ["/x?t=a%20b", {}]],
    ["back from a query that differs", ["/x?t=1", "/{a}"], "/x", ["/{a}", { a: "x" }]],
  ])("%s", (_title, patterns, target, expected) => {
    expect(route(patterns, target)).toEqual(expected);
  });
});

describe("a greedy label", () => {
  test("takes several segments", () => {
    expect(route(["/b/{k+}"], "/b/x/y/z")).toEqual(["/b/{k+}", { k: "x/y/z" }]);
  });
  test("leaves what comes after it", () => {
    expect(route(["/{k+}/acl"], "/x/acl/acl")).toEqual(["/{k+}/acl", { k: "x/acl" }]);
  });
  test("is not empty", () => {
    expect(route(["/b/{k+}"], "/b/")).toBeUndefined();
  });
});

test("a label is not empty", () => {
  expect(route(["/{a}/x"], "//x")).toBeUndefined();
});

test("an escaped slash does not divide", () => {
  expect(route(["/{a}"], "/x%2Fy")).toEqual(["/{a}", { a: "x%2Fy" }]);
});

test("a literal may be escaped", () => {
  expect(route(["/a b/(c)"], "/a%20b/%28c)")).toEqual(["/a b/(c)", {}]);
});

test("the root is a path", () => {
  expect(route(["/", "/{a}"], "/")).toEqual(["/", {}]);
});

test("another method is another route", () => {
  expect(route(["/x"], "/x", "POST")).toBeUndefined();
});

test("names that objects inherit are literals like any other", () => {
  expect(route(["/x"], "/constructor")).toBeUndefined();
  expect(route(["/__proto__"], "/__proto__")).toEqual(["/__proto__", {}]);
});

test("one of thousands is found by the value of a parameter", () => {
  const uris = Array.from({ length: 5000 }, (_, i) => `/x?action=a${i}`);
  expect(route(uris, "/x?action=a4999")).toEqual(["/x?action=a4999", {}]);
});
