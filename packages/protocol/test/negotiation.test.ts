import { expect, test } from "vitest";
import { answerOf, citiesServer, putCity } from "./cities.ts";

test.each([
  ["application/json", 200],
  ["*/*", 200],
  ["application/*", 200],
  ["text/html, application/json;q=0.5", 200],
  ["application/json; charset=utf-8", 200],
  ["text/html", 406],
  ["application/json;q=0", 406],
  ["application/json;q=0, */*", 406],
])("`Accept: %s` gives %d", async (accept, status) => {
  expect((await answerOf(citiesServer(), putCity("{}", { accept }))).status).toBe(status);
});

test.each([
  ["application/json", 200],
  ["Application/JSON; charset=UTF-8", 200],
  ["text/json", 415],
  ["application/jsonp", 415],
])("`Content-Type: %s` gives %d", async (type, status) => {
  const request = putCity("{}", { "content-type": type });
  expect((await answerOf(citiesServer(), request)).status).toBe(status);
});

test("a body of no type is refused", async () => {
  const request = new Request("http://localhost/cities/rome", {
    method: "PUT",
    body: new TextEncoder().encode("{}"),
  });
  expect((await answerOf(citiesServer(), request)).status).toBe(415);
});

test("no body needs no type", async () => {
  const request = new Request("http://localhost/cities/rome", { method: "PUT" });
  expect((await answerOf(citiesServer(), request)).status).toBe(200);
});
