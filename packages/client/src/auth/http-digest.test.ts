import type { HttpRequest } from "@smithy/types";
import { expect, test } from "vitest";
import { type Answer, capture } from "../../test/capture.ts";
import { weather } from "../../test/weather.ts";
import { parseChallenges } from "./digest/www-authenticate.ts";
import { httpBearer } from "./http-bearer.ts";
import { httpDigest } from "./http-digest.ts";

const { WeatherClient, GetTimeCommand } = weather({ schemes: [httpDigest()] });
const login = { username: "Mufasa", password: "Circle of Life" };

/** A response that asks who is calling. */
function challenge(nonce: string, more = "", realm = "r"): Answer {
  const header = `Digest realm="${realm}", nonce="${nonce}", qop="auth"${more}`;
  return { status: 401, headers: { "www-authenticate": header } };
}

const ok: Answer = {};

function clientWith(...answers: Answer[]) {
  const { requests, handler } = capture(...answers);
  const endpoint = "https://example.com";
  const client = new WeatherClient({ endpoint, requestHandler: handler, login, maxAttempts: 2 });
  return { requests, send: async () => client.send(new GetTimeCommand({})) };
}

/** Nonce and count of each request; `undefined` for one without authentication. */
function nonces(requests: readonly HttpRequest[]): (string | undefined)[] {
  return requests.map(({ headers }) => {
    const header = headers["Authorization"];
    if (header === undefined) return undefined;
    const [digest] = parseChallenges(header);
    return `${digest?.parameters.get("nonce")} ${digest?.parameters.get("nc")}`;
  });
}

test("a challenge is answered, and the operation knows nothing of it", async () => {
  const { requests, send } = clientWith(challenge("n"), { body: { Time: 0 } });
  const output = await send();
  expect(output.Time).toEqual(new Date(0));
  expect(output.$metadata).toMatchObject({ httpStatusCode: 200, attempts: 1 });
  expect(nonces(requests)).toEqual([undefined, "n 00000001"]);
});

test("later requests use the same nonce unasked, and are counted", async () => {
  const { requests, send } = clientWith(challenge("n"), ok, ok, ok);
  await send();
  await Promise.all([send(), send()]);
  expect(nonces(requests)).toEqual([undefined, "n 00000001", "n 00000002", "n 00000003"]);
});

test("a request that is retried is counted anew", async () => {
  const { requests, send } = clientWith(challenge("n"), { status: 500 }, ok);
  await send();
  expect(nonces(requests)).toEqual([undefined, "n 00000001", "n 00000002"]);
});

test("a nonce that has become stale is replaced", async () => {
  const { requests, send } = clientWith(challenge("n"), ok, challenge("m", ", stale=true"), ok, ok);
  await send();
  await send();
  await send();
  expect(nonces(requests)).toEqual([
    undefined,
    "n 00000001",
    "n 00000002",
    "m 00000001",
    "m 00000002",
  ]);
});

test("a nonce is replaced once a request", async () => {
  const stale = (nonce: string) => challenge(nonce, ", stale=true");
  const { requests, send } = clientWith(challenge("n"), stale("m"), stale("o"), ok);
  await expect(send()).rejects.toMatchObject({ $metadata: { httpStatusCode: 401 } });
  expect(nonces(requests)).toEqual([undefined, "n 00000001", "m 00000001"]);
});

test("a login that is refused is not sent again, until the next request asks anew", async () => {
  const { requests, send } = clientWith(challenge("n"), challenge("m"), challenge("o"), ok);
  await expect(send()).rejects.toMatchObject({ $metadata: { httpStatusCode: 401 } });
  expect(nonces(requests)).toEqual([undefined, "n 00000001"]);
  await send();
  expect(nonces(requests.slice(2))).toEqual([undefined, "o 00000001"]);
});

test("a challenge of another realm is answered", async () => {
  const { requests, send } = clientWith(challenge("n"), ok, challenge("m", "", "other"), ok);
  await send();
  await send();
  expect(nonces(requests).at(-1)).toBe("m 00000001");
});

test("the server may give the next nonce", async () => {
  const next = { headers: { "Authentication-Info": 'nextnonce="m"' } };
  const { requests, send } = clientWith(challenge("n"), next, ok);
  await send();
  await send();
  expect(nonces(requests)).toEqual([undefined, "n 00000001", "m 00000001"]);
});

test("the strongest of several challenges is answered", async () => {
  const header =
    'Basic realm="r", Digest realm="r", nonce="n", qop="auth", algorithm=MD5, ' +
    'Digest realm="r", nonce="m", qop="auth", algorithm=SHA-256';
  const { requests, send } = clientWith(
    { status: 401, headers: { "WWW-Authenticate": header } },
    ok,
  );
  await send();
  expect(requests[1]?.headers["Authorization"]).toContain("algorithm=SHA-256, ");
});

test("a refusal without a challenge is the error of the operation", async () => {
  const { requests, send } = clientWith({ status: 401, headers: { "www-authenticate": "Basic" } });
  await expect(send()).rejects.toMatchObject({ $metadata: { httpStatusCode: 401 } });
  expect(requests).toHaveLength(1);
});

test("clients have sessions of their own", async () => {
  const first = clientWith(challenge("n"), ok);
  await first.send();
  const second = clientWith(ok);
  await second.send();
  expect(nonces(second.requests)).toEqual([undefined]);
});

test("a challenge is nothing to requests of another scheme", async () => {
  const { WeatherClient: Other, GetTimeCommand: Command } = weather({
    schemes: [httpBearer(), httpDigest()],
  });
  const { requests, handler } = capture(challenge("n"));
  const endpoint = "https://example.com";
  const config = { endpoint, requestHandler: handler, login, token: { token: "t" } };
  await expect(new Other(config).send(new Command({}))).rejects.toMatchObject({
    $metadata: { httpStatusCode: 401 },
  });
  expect(requests).toHaveLength(1);
});
