import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { strongestChallenge } from "./digest-challenge.ts";
import { DigestSession } from "./digest-session.ts";
import { parseChallenges } from "./www-authenticate.ts";

interface Case {
  readonly challenge: string;
  readonly clientNonce: string;
  readonly username?: string;
  readonly password?: string;
}

const target = { method: "GET", uri: "/dir/index.html" };

function session({ challenge, clientNonce }: Case): DigestSession {
  return new DigestSession(strongestChallenge(challenge)!, clientNonce);
}

async function answer(given: Case): Promise<string> {
  const { username = "Mufasa", password = "Circle of Life" } = given;
  return session(given).authorization({ username, password }, target);
}

function parametersOf(header: string): Record<string, string> {
  return Object.fromEntries(parseChallenges(header)[0]!.parameters);
}

// https://www.rfc-editor.org/rfc/rfc7616#section-3.9.1
const rfc7616 = {
  realm: 'realm="http-auth@example.org"',
  nonce: 'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"',
  opaque: 'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"',
  clientNonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
};

describe("the example of RFC 7616 with", () => {
  test.each([
    ["MD5", "8ca523f5e9506fed4657c9700eebdbec"],
    ["SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"],
  ])("%s", async (algorithm, response) => {
    const { realm, nonce, opaque, clientNonce } = rfc7616;
    const challenge = `Digest ${realm}, qop="auth, auth-int", algorithm=${algorithm}, ${nonce}, ${opaque}`;
    expect(parametersOf(await answer({ challenge, clientNonce }))).toEqual({
      username: "Mufasa",
      realm: "http-auth@example.org",
      uri: "/dir/index.html",
      algorithm,
      nonce: "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
      nc: "00000001",
      cnonce: clientNonce,
      qop: "auth",
      response,
      opaque: "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS",
    });
  });
});

const rfc2617 = {
  challenge:
    'Digest realm="testrealm@host.com", qop="auth,auth-int", ' +
    'nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
  clientNonce: "0a4f113b",
  password: "Circle Of Life",
};

// https://www.rfc-editor.org/rfc/rfc2617#section-3.5
test("the example of RFC 2617, where no algorithm means MD5", async () => {
  const header = await answer(rfc2617);
  expect(parametersOf(header)["response"]).toBe("6629fae49393a05397450978507c4ef1");
  expect(header).not.toContain("algorithm");
});

// https://www.rfc-editor.org/rfc/rfc2069#section-2.4, with the response of its erratum 749
test("the example of RFC 2069, which knows no `qop`", async () => {
  const header = await answer({
    challenge:
      'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", ' +
      'opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    clientNonce: "unused",
    password: "CircleOfLife",
  });
  expect(parametersOf(header)).toEqual({
    username: "Mufasa",
    realm: "testrealm@host.com",
    nonce: "dcd98b7102dd2f0e8b11d0f600bfb0c093",
    uri: "/dir/index.html",
    response: "1949323746fe6a43ef61f9606e7febea",
    opaque: "5ccc069c403ebaf9f0171e9517f40e41",
  });
});

function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

/** The response by the formula of the RFC, with Node's own hashes. */
function expected(name: string, secret: string, middle: string): string {
  const hash = (text: string): string => createHash(name).update(text).digest("hex");
  return hash(`${secret}:${middle}:${hash("GET:/dir/index.html")}`);
}

test.each([
  ["MD5-sess", "md5"],
  ["SHA-256-sess", "sha256"],
])("%s hashes the password with both nonces", async (algorithm, name) => {
  const hash = (text: string): string => createHash(name).update(text).digest("hex");
  const given = { challenge: `Digest realm="r", nonce="n", algorithm=${algorithm}, qop="auth"` };
  const secret = hash(`${hash("Mufasa:r:Circle of Life")}:n:c`);
  const header = await answer({ ...given, clientNonce: "c" });
  expect(parametersOf(header)).toMatchObject({
    algorithm,
    response: expected(name, secret, "n:00000001:c:auth"),
  });
});

test("a session keeps its secret when the server gives the next nonce", async () => {
  const challenge = 'Digest realm="r", nonce="n", algorithm=MD5-sess, qop="auth"';
  const current = session({ challenge, clientNonce: "c" });
  const login = { username: "u", password: "p" };
  await current.authorization(login, target);
  current.renew("m");
  const secret = md5(`${md5("u:r:p")}:n:c`);
  expect(parametersOf(await current.authorization(login, target))).toMatchObject({
    nonce: "m",
    nc: "00000001",
    response: expected("md5", secret, "m:00000001:c:auth"),
  });
});

test("requests are counted in hexadecimal", async () => {
  const current = session({
    challenge: 'Digest realm="r", nonce="n", qop="auth"',
    clientNonce: "c",
  });
  const counts: string[] = [];
  for (let index = 0; index < 17; index += 1) {
    const header = await current.authorization({ username: "u", password: "p" }, target);
    counts.push(parametersOf(header)["nc"]!);
  }
  expect(counts.at(0)).toBe("00000001");
  expect(counts.at(9)).toBe("0000000a");
  expect(counts.at(16)).toBe("00000011");
});

test("quotes and backslashes are escaped, and hashed as they are", async () => {
  const header = await answer({
    challenge: String.raw`Digest realm="a \"b\" \\c", nonce="n", qop="auth"`,
    clientNonce: "c",
    username: String.raw`d"e\f`,
  });
  expect(header).toContain(String.raw`username="d\"e\\f", realm="a \"b\" \\c"`);
  const secret = md5(String.raw`d"e\f:a "b" \c:Circle of Life`);
  expect(parametersOf(header)["response"]).toBe(expected("md5", secret, "n:00000001:c:auth"));
});

describe("a name that is not ASCII", () => {
  const challenge = 'Digest realm="r", nonce="n", qop="auth", charset=UTF-8';
  const given = { challenge, clientNonce: "c", username: "Jäsøn Doe" };
  const response = expected("md5", md5("Jäsøn Doe:r:Circle of Life"), "n:00000001:c:auth");

  // https://www.rfc-editor.org/rfc/rfc7616#section-3.4
  test("is written by its bytes", async () => {
    const header = await answer(given);
    expect(header).toContain("Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, ");
    expect(parametersOf(header)["response"]).toBe(response);
  });

  // https://www.rfc-editor.org/rfc/rfc7616#section-3.4.4
  test("is hashed where the server asks for it", async () => {
    const header = await answer({ ...given, challenge: `${challenge}, userhash=true` });
    expect(parametersOf(header)).toMatchObject({
      username: md5("Jäsøn Doe:r"),
      userhash: "true",
      response,
    });
  });
});

test("a realm is hashed by the bytes that came", async () => {
  const bytes = Buffer.from("Zürich").toString("latin1");
  const header = await answer({
    challenge: `Digest realm="${bytes}", nonce="n", qop="auth"`,
    clientNonce: "c",
  });
  const secret = md5("Mufasa:Zürich:Circle of Life");
  expect(parametersOf(header)).toMatchObject({
    realm: bytes,
    response: expected("md5", secret, "n:00000001:c:auth"),
  });
});

test("control characters in a login are refused", async () => {
  const given = { challenge: 'Digest realm="r", nonce="n"', clientNonce: "c" };
  await expect(answer({ ...given, username: "a\r\nX: 1" })).rejects.toThrow(
    "`username` has a control character",
  );
});
