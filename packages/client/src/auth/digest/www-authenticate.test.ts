import { expect, test } from "vitest";
import { parseChallenges, parseParameters } from "./www-authenticate.ts";

/** Scheme and parameters of each challenge. */
function read(header: string): unknown[] {
  return parseChallenges(header).map(({ scheme, parameters }) => [
    scheme,
    Object.fromEntries(parameters),
  ]);
}

// https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
test("several challenges stand in one header", () => {
  expect(
    read('Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""'),
  ).toEqual([
    ["basic", { realm: "simple" }],
    ["newauth", { realm: "apps", type: "1", title: 'Login to "apps"' }],
  ]);
});

test("a challenge may have no parameters, or be a token", () => {
  expect(read('Negotiate, NTLM TlRMTVNTUAACAAAA==, Digest realm="a"')).toEqual([
    ["negotiate", {}],
    ["ntlm", {}],
    ["digest", { realm: "a" }],
  ]);
});

test("names are the same in small and capital letters, values are not", () => {
  expect(read("DIGEST Realm=A")).toEqual([["digest", { realm: "A" }]]);
});

test("commas stand alone, in strings, and spaces around `=`", () => {
  expect(read(', ,Digest realm = "a, b" ,, nonce="c",')).toEqual([
    ["digest", { realm: "a, b", nonce: "c" }],
  ]);
});

test("what is not understood ends the reading", () => {
  expect(read('Digest realm="a", nonce="open')).toEqual([
    ["digest", { realm: "a" }],
    ["nonce", {}],
  ]);
  expect(read("=")).toEqual([]);
  expect(read("")).toEqual([]);
});

test("a long header is read in linear time", () => {
  const start = performance.now();
  parseChallenges(`Digest ${'a="'.repeat(100_000)}`);
  parseChallenges(`Digest${" ".repeat(300_000)}"`);
  parseChallenges(`Digest ${"a".repeat(300_000)}"`);
  expect(performance.now() - start).toBeLessThan(1000);
});

test("parameters stand alone in `Authentication-Info`", () => {
  expect(parseParameters('nextnonce="n", qop=auth')).toEqual(
    new Map([
      ["nextnonce", "n"],
      ["qop", "auth"],
    ]),
  );
});
