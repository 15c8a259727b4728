import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { build, type BuiltPackage } from "../src/build.ts";
import { defaultConfig } from "../src/config/build-config.ts";
import { importFromMemory } from "../src/memory-modules.ts";
import type { TargetName } from "../src/view/settings.ts";
import { compile, install } from "./compile.ts";

// Generated clients with every scheme, judged by what they send.

const MODEL = "authentication.smithy";
let packages: readonly BuiltPackage[];

// As a user of the generated packages writes it; the compiler is the judge.
const TYPE_LAWS = `import type { LoginIdentity, LoginIdentityProvider } from "@tsmith/client";
import { VaultClient, type VaultClientConfig } from "@tsmith/vault-client";
import { KioskClient } from "@tsmith/kiosk-client";
import { expectTypeOf } from "vitest";
import { ArchiveClient, type ArchiveClientConfig } from "./index.ts";

const endpoint = "https://example.com";
const login = { username: "a", password: "b" };
const credentials = { accessKeyId: "a", secretAccessKey: "b" };

type Login = VaultClientConfig["login"];
expectTypeOf<Login>().toEqualTypeOf<LoginIdentity | LoginIdentityProvider | undefined>();
expectTypeOf(new VaultClient({ endpoint, login }).config.login).toEqualTypeOf<
  LoginIdentityProvider | undefined
>();
new VaultClient({ endpoint, login: async () => login, token: { token: "t" }, apiKey: { apiKey: "k" } });
// @ts-expect-error -- A login has a password.
new VaultClient({ endpoint, login: { username: "a" } });
// @ts-expect-error -- A token is an identity, not a string.
new VaultClient({ endpoint, token: "t" });
// @ts-expect-error -- No operation is signed.
new VaultClient({ endpoint, credentials });

new KioskClient({ endpoint, apiKey: async () => ({ apiKey: "k", expiration: new Date() }) });
// @ts-expect-error -- No operation has a login.
new KioskClient({ endpoint, login });

new ArchiveClient({ endpoint, credentials, sigv4aSigningRegionSet: ["*"] });
// @ts-expect-error -- No operation has a token.
new ArchiveClient({ endpoint, token: { token: "t" } });
expectTypeOf<ArchiveClientConfig>().not.toHaveProperty("apiKey");
`;

beforeAll(async () => {
  const config = defaultConfig([], "packages");
  const wanted: readonly TargetName[] = ["types", "client"];
  const [source] = config.projections;
  const plans = ["Vault", "Kiosk", "Archive"].flatMap((name) =>
    source!.packages
      .filter(({ target }) => wanted.includes(target))
      .map((plan) => ({ ...plan, service: `example#${name}` })),
  );
  const sources = [{ name: MODEL, text: readFileSync(join(import.meta.dirname, MODEL), "utf8") }];
  const projections = [{ name: "source", imports: [], transforms: [], packages: plans }];
  ({ packages } = await build({ ...config, projections }, sources));
});

test(
  "a client takes the identities of its schemes, and no others",
  { timeout: 120_000 },
  async () => {
    const home = install("authentication", packages);
    writeFileSync(join(home, "archive-client/src/laws.ts"), TYPE_LAWS);
    expect(await compile(home)).toBe("");
  },
);

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, unknown>;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

type Answer = readonly [status: number, headers?: Record<string, string>, body?: string];

/** What a client of a service sends for an operation, given what it is answered. */
async function sent(
  service: string,
  operation: string,
  config: object,
  { input = {}, answers = [] }: { input?: object; answers?: Answer[] } = {},
): Promise<Sent[]> {
  const requests: Sent[] = [];
  const requestHandler = {
    async handle(request: Sent) {
      requests.push(request);
      const [statusCode, headers = {}, body = "{}"] = answers.shift() ?? [200];
      return { response: { statusCode, headers, body: new TextEncoder().encode(body) } };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
  const endpoint = "https://example.com";
  const client = await clientOf(service, { endpoint, requestHandler, ...config });
  await client(operation, input);
  return requests;
}

/** A function that sends what it is given by a generated client. */
async function clientOf(service: string, config: object) {
  type Class = new (argument: object) => { send(command: object): Promise<unknown> };
  const name = `@tsmith/${service.toLowerCase()}-client`;
  // Classes of commands and clients are all that is taken of it.
  const [exported] = await importFromMemory(packages, [name], import.meta.url);
  const classes = exported as Record<string, Class>;
  const client = new classes[`${service}Client`]!(config);
  return async (operation: string, input: object) =>
    client.send(new classes[`${operation}Command`]!(input));
}

function authorization([request]: Sent[]): string | undefined {
  return request?.headers["Authorization"] ?? request?.headers["authorization"];
}

const login = { username: "Mufasa", password: "Circle of Life" };
const token = { token: "t" };
const apiKey = { apiKey: "k" };
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };

describe("an operation", () => {
  test("is sent by the scheme that it names, not by those of the service", async () => {
    // https://www.rfc-editor.org/rfc/rfc7617#section-2
    const config = { login: { username: "Aladdin", password: "open sesame" }, token };
    const requests = await sent("Vault", "ByPassword", config);
    expect(authorization(requests)).toBe("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
  });

  test("is sent by the first of its schemes that has an identity", async () => {
    expect(authorization(await sent("Vault", "ByToken", { token, apiKey }))).toBe("Bearer t");
    const [request] = await sent("Vault", "ByToken", { apiKey });
    expect(request?.headers).toMatchObject({ "X-Key": "Key k" });
  });

  test("is sent by the scheme that the caller prefers", async () => {
    const authSchemePreference = ["httpApiKeyAuth"];
    const [request] = await sent("Vault", "ByToken", { token, apiKey, authSchemePreference });
    expect(request?.headers).toMatchObject({ "X-Key": "Key k" });
    expect(request?.headers).not.toHaveProperty("Authorization");
  });

  test("names itself and the settings when no scheme has an identity", async () => {
    await expect(sent("Vault", "ByToken", { login })).rejects.toThrow(
      "[ByToken] `VaultClient` has no identity for this operation: " +
        "pass `token` (httpBearerAuth), or pass `apiKey` (httpApiKeyAuth).",
    );
  });

  test("with optional authentication is sent with or without", async () => {
    expect(authorization(await sent("Vault", "ByAny", { token }))).toBe("Bearer t");
    expect(authorization(await sent("Vault", "ByAny", {}))).toBeUndefined();
  });

  test("with no authentication is sent without, whatever the client has", async () => {
    const requests = await sent("Vault", "Anonymous", { token, apiKey, login });
    expect(authorization(requests)).toBeUndefined();
    expect(requests[0]?.headers).not.toHaveProperty("X-Key");
  });
});

test("a key goes into the query beside what is there", async () => {
  const input = { part: "1" };
  const [request] = await sent("Kiosk", "ReadIndex", { apiKey }, { input });
  expect(request?.query).toEqual({ part: "1", "api key": "k" });
});

describe("a signature", () => {
  const config = {
    region: "eu-west-1",
    credentialDefaultProvider: () => async () => Promise.reject(new Error("None here")),
  };

  test("of one region stands in where nothing signs for several", async () => {
    const requests = await sent("Archive", "ReadIndex", { ...config, credentials });
    expect(authorization(requests)).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/archive\/aws4_request, /,
    );
  });

  test("is left out where it is optional and the environment has no credentials", async () => {
    expect(authorization(await sent("Archive", "ByAnySignature", config))).toBeUndefined();
    expect(authorization(await sent("Archive", "Anonymous", config))).toBeUndefined();
  });

  test("is asked for by an error that says what is missing", async () => {
    await expect(sent("Archive", "ReadIndex", config)).rejects.toThrow(
      "[ReadIndex] `ArchiveClient` has no identity for this operation: import " +
        "`@aws-sdk/signature-v4a`, or pass `signerConstructor` (sigv4a), or pass `credentials` " +
        "(sigv4). None here",
    );
  });
});

// https://www.rfc-editor.org/rfc/rfc7616#section-3.9.1
const rfc7616 = (algorithm: string): string =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, ` +
  'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", ' +
  'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
const clientNonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

describe("a digest", () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ["MD5", [rfc7616("MD5")], "8ca523f5e9506fed4657c9700eebdbec"],
    [
      "SHA-256",
      [rfc7616("MD5"), rfc7616("SHA-256")],
      "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
    ],
  ])("with %s is that of the RFC", async (algorithm, challenges, response) => {
    vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
      Buffer.from(clientNonce, "base64").copy(array as Uint8Array);
      return array;
    });
    const answers: Answer[] = [[401, { "www-authenticate": challenges.join(", ") }]];
    const [first, second] = await sent("Vault", "ReadIndex", { login }, { answers });
    expect(first?.headers).not.toHaveProperty("Authorization");
    expect(second?.headers["Authorization"]).toBe(
      `Digest username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html", ` +
        `algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", ` +
        `nc=00000001, cnonce="${clientNonce}", qop=auth, response="${response}", ` +
        `opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`,
    );
  });

  const challenge: Answer = [
    401,
    { "www-authenticate": 'Digest realm="r", nonce="n", qop="auth"' },
  ];

  test("covers the query as it is sent", async () => {
    const input = { part: "a b&c" };
    const [, request] = await sent(
      "Vault",
      "ReadIndex",
      { login },
      { input, answers: [challenge] },
    );
    expect(request?.headers["Authorization"]).toContain('uri="/dir/index.html?part=a%20b%26c", ');
  });

  test("of bytes sends them again", async () => {
    const input = { content: new TextEncoder().encode("bytes") };
    const requests = await sent("Vault", "Upload", { login }, { input, answers: [challenge] });
    expect(requests.map(({ body }) => body)).toEqual([input.content, input.content]);
  });

  test("of a stream that has been read says what to do", async () => {
    // The runtime says that it does not try again.
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const input = { content: Readable.from(["a"]) };
    const request = sent("Vault", "Upload", { login }, { input, answers: [challenge] });
    await expect(request).rejects.toThrow(
      "[Upload] The server asks for digest authentication, and the body is a stream",
    );
  });
});

describe("over a socket", () => {
  const sockets = new Set<unknown>();
  const received: string[] = [];
  const server = createServer((request, response) => {
    sockets.add(request.socket);
    request.setEncoding("utf8");
    let body = "";
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      received.push(`${request.headers.authorization?.split(" ")[0]} ${body}`);
      if (request.headers.authorization === undefined) {
        response.statusCode = 401;
        response.appendHeader("WWW-Authenticate", "Negotiate");
        response.appendHeader("WWW-Authenticate", 'Digest realm="r", nonce="n", qop="auth"');
      }
      response.end("x".repeat(100_000));
    });
  });

  test("a stream follows once the nonce is known, by the same connection", async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const send = await clientOf("Vault", { endpoint: `http://127.0.0.1:${port}`, login });
      await send("Upload", { content: "text" });
      await send("Upload", { content: Readable.from([Buffer.from("stream")]) });
      expect(received).toEqual(["undefined text", "Digest text", "Digest stream"]);
      expect(sockets.size).toBe(1);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
