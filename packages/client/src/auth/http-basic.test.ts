import { expect, test } from "vitest";
import { capture } from "../../test/capture.ts";
import { weather } from "../../test/weather.ts";
import { httpBasic } from "./http-basic.ts";
import type { LoginIdentity, LoginIdentityProvider } from "./login.ts";

const { WeatherClient, GetTimeCommand } = weather({ schemes: [httpBasic()] });

async function authorization(login: LoginIdentity | LoginIdentityProvider): Promise<unknown> {
  const { requests, handler } = capture();
  const endpoint = "https://example.com";
  const client = new WeatherClient({ endpoint, requestHandler: handler, login });
  await client.send(new GetTimeCommand({}));
  return requests[0]?.headers["Authorization"];
}

// https://www.rfc-editor.org/rfc/rfc7617#section-2
test("name and password go into the header", async () => {
  expect(await authorization({ username: "Aladdin", password: "open sesame" })).toBe(
    "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
  );
});

// https://www.rfc-editor.org/rfc/rfc7617#section-2.1
test("they are written in UTF-8", async () => {
  expect(await authorization({ username: "test", password: "123£" })).toBe(
    "Basic dGVzdDoxMjPCow==",
  );
});

test("they are composed first", async () => {
  expect(await authorization({ username: "A\u030a", password: "o\u0308" })).toBe(
    `Basic ${Buffer.from("Å:ö").toString("base64")}`,
  );
});

test("a password may have colons", async () => {
  expect(await authorization({ username: "a", password: "b:c" })).toBe(`Basic ${btoa("a:b:c")}`);
});

/** What two requests of a client send, whose logins are counted. */
async function authorizations(expiration?: Date): Promise<unknown[]> {
  const { requests, handler } = capture();
  let count = 0;
  const login = async () => {
    count += 1;
    return { username: String(count), password: "p", ...(expiration && { expiration }) };
  };
  const endpoint = "https://example.com";
  const client = new WeatherClient({ endpoint, requestHandler: handler, login });
  await client.send(new GetTimeCommand({}));
  await client.send(new GetTimeCommand({}));
  return requests.map(({ headers }) => headers["Authorization"]);
}

test("a provider is asked once, and again when the login has expired", async () => {
  expect(new Set(await authorizations()).size).toBe(1);
  expect(new Set(await authorizations(new Date(0))).size).toBe(2);
});

test.each([
  [{ username: "a:b", password: "p" }, "`username` has a colon"],
  [{ username: "a\n", password: "p" }, "`username` has a control character"],
  [{ username: "a", password: "\u0000" }, "`password` has a control character"],
])("%j is refused", async (login, message) => {
  await expect(authorization(login)).rejects.toThrow(message);
});

test("a client without a login says so", async () => {
  const { handler } = capture();
  const client = new WeatherClient({ endpoint: "https://example.com", requestHandler: handler });
  await expect(client.send(new GetTimeCommand({}))).rejects.toThrow(
    "[GetTime] `WeatherClient` has no identity for this operation: pass `login` (httpBasicAuth).",
  );
});

test("an extension gives the login", async () => {
  const { requests, handler } = capture();
  const extension = {
    configure: (config: { setLogin(login: LoginIdentity): void }) =>
      config.setLogin({ username: "a", password: "b" }),
  };
  const endpoint = "https://example.com";
  const client = new WeatherClient({ endpoint, requestHandler: handler, extensions: [extension] });
  await client.send(new GetTimeCommand({}));
  expect(requests[0]?.headers["Authorization"]).toBe(`Basic ${btoa("a:b")}`);
});
