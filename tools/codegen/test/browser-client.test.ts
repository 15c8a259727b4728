import { join } from "node:path";
import { build as bundle } from "vite";
import { expect, test, vi } from "vitest";
import { build } from "../src/build.ts";
import { defaultConfig } from "../src/config/build-config.ts";
import { install } from "./compile.ts";

/** A service that is none of AWS's, has no authentication, and is asked for a city. */
function model(protocol: string): string {
  return `$version: "2.0"
namespace example
@${protocol}
service Cities { version: "2020-01-01", operations: [GetCity] }
@http(method: "POST", uri: "/cities/{id}")
operation GetCity {
  input := { @required @httpLabel id: String, since: Timestamp }
  output := { name: String, area: Long }
}`;
}

/** The client as a bundler makes it for browsers. */
async function bundledClient(protocol: string): Promise<Exports> {
  const config = defaultConfig(["cities.smithy"], "out");
  const { packages } = await build(config, [{ name: "cities.smithy", text: model(protocol) }]);
  const home = install(`browser-${protocol.split("#")[1] ?? ""}`, packages);
  const client = packages.find(({ target }) => target === "client")!;
  await bundle({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@tsmith/source", "browser", "module", "production"] },
    build: {
      outDir: join(home, "bundle"),
      lib: {
        entry: join(home, client.folder, "src/index.ts"),
        formats: ["es"],
        fileName: "client",
      },
    },
  });
  const file = join(home, "bundle/client.js");
  return (await import(/* @vite-ignore */ file)) as Exports;
}

interface Exports {
  readonly CitiesClient: new (config: { endpoint: string }) => {
    send(command: object): Promise<object>;
  };
  readonly GetCityCommand: new (input: object) => object;
}

const JSON_BODY = '{"name": "Bern", "area": 9007199254740993}';
/** The same map: a head of two entries, texts with their lengths, and eight bytes of a number. */
const CBOR_BODY = new Uint8Array(
  Buffer.from("a2646e616d65644265726e64617265611b0020000000000001", "hex"),
);

test.each([
  ["aws.protocols#restJson1", "/cities/bern", "application/json", JSON_BODY, {}],
  [
    "smithy.protocols#rpcv2Json",
    "/service/Cities/operation/GetCity",
    "application/json",
    JSON_BODY,
    { "smithy-protocol": "rpc-v2-json" },
  ],
  [
    "smithy.protocols#rpcv2Cbor",
    "/service/Cities/operation/GetCity",
    "application/cbor",
    CBOR_BODY,
    { "smithy-protocol": "rpc-v2-cbor" },
  ],
])(
  "a browser needs nothing but an endpoint for %s",
  async (protocol, path, type, body, headers) => {
    const { CitiesClient, GetCityCommand } = await bundledClient(protocol);
    const requests: Request[] = [];
    vi.stubGlobal("fetch", async (request: Request) => {
      requests.push(request);
      return new Response(body, { headers: { "content-type": type, ...headers } });
    });
    try {
      const client = new CitiesClient({ endpoint: "https://example.com/base" });
      const output = await client.send(new GetCityCommand({ id: "bern", since: new Date(0) }));
      expect(output).toMatchObject({ name: "Bern", area: 9007199254740993n });
    } finally {
      vi.unstubAllGlobals();
    }
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: "POST", url: `https://example.com/base${path}` });
    expect(requests[0]!.headers.get("content-type")).toBe(type);
  },
);
