import { expect, test } from "vitest";
import { splitUrl } from "./query.ts";
import { wireRequest } from "./wire-request.ts";

test("the path is as it was sent", async () => {
  const request = wireRequest("http://localhost/bucket/../key?a=./b", { method: "PUT", body: "c" });
  expect(splitUrl(request.url)).toEqual({ path: "/bucket/../key", query: "a=./b" });
  expect([request.method, await request.text()]).toEqual(["PUT", "c"]);
});

test("what is no URL is none here either", () => {
  expect(() => wireRequest("/bucket/key")).toThrow(TypeError);
});
