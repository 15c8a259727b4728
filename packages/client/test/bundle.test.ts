import { expect, test } from "vitest";
import type * as ChallengeModule from "../src/auth/digest/digest-challenge.ts";
import type * as SessionModule from "../src/auth/digest/digest-session.ts";
import { bundle } from "./bundle.ts";

/** Which of some texts a bundle of some exports holds. */
async function found(exports: string[], texts: string[]): Promise<string[]> {
  const code = await bundle(exports, ["browser"]);
  return texts.filter((text) => code.includes(text));
}

test("a bundle of one command has nothing of the others", async () => {
  const texts = [
    "ListExportsInput",
    "GetExportInput",
    "ResourceNotFound",
    "function createAggregated",
  ];
  expect(await found(["LedgerClient", "ListExportsCommand"], texts)).toEqual(["ListExportsInput"]);
});

test("a bundle for browsers has nothing of Node", async () => {
  const texts = ['from "node:', "browser-external", "class NodeHttpHandler", "AWS_MAX_ATTEMPTS"];
  expect(await found(["Ledger", "paginateListExports"], texts)).toEqual([]);
});

test("a bundle of an error has no client", async () => {
  const texts = ["ResourceNotFound", "ListExports", "aws.auth#sigv4", "AmazonLedger"];
  expect(await found(["ResourceNotFoundException"], texts)).toEqual(["ResourceNotFound"]);
});

async function load<Module>(code: string): Promise<Module> {
  // The bundle exports what the module does.
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Module;
}

// https://www.rfc-editor.org/rfc/rfc7616#section-3.9.1
test.each([
  ["MD5", "8ca523f5e9506fed4657c9700eebdbec"],
  ["SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"],
])("a bundle for browsers makes digests with %s", async (algorithm, response) => {
  const code = await bundle(["DigestSession"], ["browser"], "../src/auth/digest/digest-session.ts");
  const more = await bundle(
    ["strongestChallenge"],
    ["browser"],
    "../src/auth/digest/digest-challenge.ts",
  );
  expect(code + more).not.toMatch(/from "node:|require\(|class Md5Node/);
  const { DigestSession } = await load<typeof SessionModule>(code);
  const { strongestChallenge } = await load<typeof ChallengeModule>(more);
  const challenge = strongestChallenge(
    `Digest realm="http-auth@example.org", qop="auth", algorithm=${algorithm}, ` +
      'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"',
  )!;
  const session = new DigestSession(challenge, "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
  const login = { username: "Mufasa", password: "Circle of Life" };
  const target = { method: "GET", uri: "/dir/index.html" };
  expect(await session.authorization(login, target)).toContain(`response="${response}"`);
});
