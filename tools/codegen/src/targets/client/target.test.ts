import { existsSync, readdirSync, readFileSync } from "node:fs";
import { load, type Source } from "@tsmith/smithy";
import { format } from "oxfmt";
import { describe, expect, test } from "vitest";
import type { File } from "../../print/module.ts";
import { serviceView } from "../../view/service-view.ts";
import { DEFAULT_SETTINGS, type PackageSet, TARGET_NAMES } from "../../view/settings.ts";
import { runtimeExports } from "../runtime.ts";
import type { Target } from "../target.ts";
import { typesTarget } from "../types/target.ts";
import { clientTarget } from "./target.ts";

/** The client of the only service of a model, or what another target makes: path → text. */
function generate(source: Source, target: Target = clientTarget): Readonly<Record<string, string>> {
  const { value: model, diagnostics } = load([source]);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const service = [...model.shapes.values()].find(({ type }) => type === "service")!;
  const packages = Object.fromEntries(
    TARGET_NAMES.map((name) => [
      name,
      { name: `@example/${name}`, version: "1.0.0", private: false },
    ]),
  );
  // Every target has its name, as the entries say.
  const view = serviceView(model, service.id, DEFAULT_SETTINGS, packages as PackageSet);
  // Neither target is slow.
  const files = target.generate(view) as readonly File[];
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** The client of a service `Towns` with operations of these names. */
function towns(operations: string, shapes: string, traits = '@aws.auth#sigv4(name: "towns")') {
  const text = `$version: "2.0"
namespace example
@aws.protocols#restJson1
${traits}
service Towns { version: "2020-01-01", operations: [${operations}] }
${shapes}`;
  return generate({ name: "towns.smithy", text });
}

function post(name: string, more = ""): string {
  return `@http(method: "POST", uri: "/${name}") operation ${name} { ${more} }\n`;
}

describe("a command", () => {
  test("has an input, an output, a base and a class", () => {
    const { "src/commands.ts": text } = towns(
      "Found",
      `/// Founds a town.\n${post("Found", "input: FoundRequest, output: FoundResponse, errors: [TownExists]")}
      structure FoundRequest { Name: String }
      structure FoundResponse { Id: String }
      @error("client") structure TownExists {}`,
    );
    expect(text).toContain(
      `/** The input of {@link FoundCommand}. @public */
export interface FoundCommandInput extends FoundRequest {}

/** The output of {@link FoundCommand}. @public */
export interface FoundCommandOutput extends FoundResponse, MetadataBearer {}

const FoundBase: CommandClass<FoundCommandInput, FoundCommandOutput> = /*@__PURE__*/ command({
  service,
  schema: Found$,
  errors: [[TownExists$, TownExists]],
});

/**
 * Founds a town.
 *
 * @throws {@link TownExists}
 * @see example#Found
 * @public
 */
export class FoundCommand extends FoundBase {}
`,
    );
  });

  test("of an operation without input and output takes and gives nothing", () => {
    const { "src/commands.ts": text } = towns("Ping", post("Ping"));
    expect(text).toContain("export interface PingCommandInput {}\n");
    expect(text).toContain("export interface PingCommandOutput extends MetadataBearer {}\n");
  });

  test("takes and gives what the runtime does for a body of bytes", () => {
    const { "src/commands.ts": text } = towns(
      "Copy",
      `${post("Copy", "input: In, output: Out")}
      structure In { @httpPayload Data: Blob }
      structure Out { @httpPayload @required Data: Stream }
      @streaming blob Stream`,
    );
    expect(text).toContain(
      'export interface CopyCommandInput extends WithMember<In, "Data", BlobPayloadInputTypes> {}',
    );
    expect(text).toContain('extends WithMember<Out, "Data", StreamingBlobPayloadOutputTypes>');
  });

  test("has the middleware that its traits ask for", () => {
    const { "src/commands.ts": text } = towns(
      "Count",
      `@requestCompression(encodings: ["gzip"]) @httpChecksumRequired ${post("Count", "input: In")}
      structure In { Data: String }`,
    );
    expect(text).toContain(
      '  plugins: [/*@__PURE__*/ requestCompression(["gzip"]), /*@__PURE__*/ contentMd5()],\n',
    );
  });

  test("has checksums as its contract says", () => {
    const { "src/commands.ts": text } = towns(
      "Count",
      `@aws.protocols#httpChecksum(requestAlgorithmMember: "Algorithm", requestChecksumRequired: true)
      ${post("Count", "input: In")}
      structure In { @httpHeader("X-Algorithm") Algorithm: Algorithm }
      enum Algorithm { CRC32, SHA256 }`,
    );
    expect(text).toContain(`  plugins: [
    /*@__PURE__*/ httpChecksum({
      requestChecksumRequired: true,
      requestAlgorithmMember: "Algorithm",
      requestAlgorithmHeader: "x-algorithm",
    }),
  ],
`);
  });

  test("sets parameters of the endpoint rules", () => {
    const { "src/commands.ts": text } = towns(
      "Find",
      `@smithy.rules#staticContextParams(Kind: { value: "town" })
      @smithy.rules#operationContextParams(Names: { path: "Towns[*].Name" })
      ${post("Find", "input: In")}
      structure In { @required @smithy.rules#contextParam(name: "Region") Land: String, Towns: Towns_ }
      list Towns_ { member: Town }
      structure Town { Name: String }`,
      `@smithy.rules#endpointRuleSet(version: "1.0", parameters: {
        Kind: { type: "String", documentation: "d" }
        Names: { type: "stringArray", documentation: "d" }
        Region: { type: "String", documentation: "d" }
      }, rules: [{ conditions: [], endpoint: { url: "https://example.com" }, type: "endpoint" }])`,
    );
    expect(text).toContain(`  endpointParameters: {
    Kind: { type: "staticContextParams", value: "town" },
    Region: { type: "contextParams", name: "Land" },
    Names: /*@__PURE__*/ inputPath("Towns[*].Name"),
  },
`);
  });
});

describe("the service", () => {
  test("is one of AWS where it says so, or where requests are signed", () => {
    const { "src/service.ts": text } = towns("Ping", post("Ping"));
    expect(text).toContain(`export const service: ServiceDescription = {
  name: "Towns",
  sdkId: "Towns",
  clientName: "TownsClient",
  apiVersion: "2020-01-01",
  packageVersion: "1.0.0",
  platform: aws,
  protocol: AwsRestJsonProtocol,
  protocolSettings: { defaultNamespace: "example", version: "2020-01-01" },
  exception: [TownsServiceException$, TownsServiceException],
  auth: { schemes: [/*@__PURE__*/ sigV4({ name: "towns" })] },
  endpoints,
};
`);
  });

  test("is any other otherwise, and has its endpoint from the caller", () => {
    const files = towns("Ping", post("Ping"), "@httpBearerAuth");
    expect(files["src/service.ts"]).toContain("platform: plain,");
    expect(files["src/service.ts"]).toContain("auth: { schemes: [/*@__PURE__*/ httpBearer()] },");
    expect(files["src/endpoints.ts"]).toContain("= /*@__PURE__*/ plainEndpoints();");
    expect(files["src/config.ts"]).toContain(
      "export type TownsClientConfigType = PlainClientConfig & HttpBearerInputConfig;",
    );
  });

  test("has defaults, but for members that are optional to clients, and streams", () => {
    const files = towns(
      "Found",
      `${post("Found", "input: In, output: Out")}
      @input structure In {
        Kind: String = "town"
        Walls: Walls
      }
      structure Walls {
        Height: Integer = 5
        @clientOptional Width: Integer = 2
        Gates: Names = []
      }
      structure Out {
        @httpHeader("x-name") Name: String = ""
        @httpPayload Body: Body = ""
      }
      list Names { member: String }
      @streaming blob Body`,
    );
    expect(files["src/defaults.ts"]).toContain(`const OutValues = { Name: "" };

const WallsValues = { Height: 5, Gates: [] };

export const FoundDefaults: DefaultValues = {
  "example#Out": OutValues,
  "example#Walls": WallsValues,
};
`);
    expect(files["src/commands.ts"]).toContain("  defaults: FoundDefaults,\n");
  });

  test("without defaults has no file of them", () => {
    expect(towns("Ping", post("Ping"))).not.toHaveProperty("src/defaults.ts");
  });

  test("may be one that the runtime knows more of", () => {
    const glacier = towns("Ping", post("Ping"), '@aws.api#service(sdkId: "Glacier")');
    expect(glacier["src/service.ts"]).toContain("  customization: glacier,\n");
    const s3 = towns("Ping", post("Ping"), '@aws.api#service(sdkId: "S3")');
    expect(s3["src/service.ts"]).toContain("  customization: s3,\n");
    expect(s3["src/endpoints.ts"]).toContain("= /*@__PURE__*/ s3Endpoints();");
    expect(s3["src/config.ts"]).toContain("forcePathStyle?: boolean | undefined | Provider<");
    expect(towns("Ping", post("Ping"))["src/service.ts"]).not.toContain("customization");
  });

  test("has endpoints by its prefix where it has no rules", () => {
    const traits = '@aws.api#service(sdkId: "Big Towns", endpointPrefix: "towns-api")';
    const files = towns("Ping", post("Ping"), traits);
    expect(files["src/endpoints.ts"]).toContain('= /*@__PURE__*/ awsEndpoints("towns-api");');
    expect(files["src/service.ts"]).toContain(
      'sdkId: "Big Towns",\n  clientName: "BigTownsClient"',
    );
  });

  test("has the rules of the contract, and the parameters that the caller sets", () => {
    const files = towns(
      "Ping",
      post("Ping"),
      `@smithy.rules#clientContextParams(Tenant: { type: "string", documentation: "Whose towns." })
      @smithy.rules#endpointRuleSet(version: "1.0", parameters: {
        Tenant: { type: "String", documentation: "d" }
      }, rules: [{ conditions: [{ fn: "isSet", argv: [{ ref: "Tenant" }] }], endpoint: { url: "https://{Tenant}.example.com" }, type: "endpoint" }])`,
    );
    expect(files["src/endpoints.ts"]).toContain('parameters: { Tenant: { type: "String" } },');
    expect(files["src/service.ts"]).toContain('clientContextParams: { Tenant: "tenant" },');
    expect(files["src/config.ts"]).toContain(`  /** Whose towns. */
  tenant?: string | undefined | Provider<string | undefined>;
`);
  });
});

describe("authentication", () => {
  const all = `@aws.auth#sigv4(name: "towns")
    @httpBearerAuth
    @httpApiKeyAuth(name: "X-Key", in: "header")`;

  test("is by every scheme of the service, in the order of their ids", () => {
    const { "src/service.ts": text } = towns("Ping", post("Ping"), all);
    expect(text).toContain(`    schemes: [
      /*@__PURE__*/ sigV4({ name: "towns" }),
      /*@__PURE__*/ httpApiKey({ name: "X-Key", in: "header" }),
      /*@__PURE__*/ httpBearer(),
    ],
`);
  });

  test("needs one `login`, whatever the schemes that read it", () => {
    const traits = "@httpBasicAuth @httpDigestAuth";
    const files = towns("Ping", post("Ping"), traits);
    expect(files["src/service.ts"]).toContain(
      "auth: { schemes: [/*@__PURE__*/ httpBasic(), /*@__PURE__*/ httpDigest()] },",
    );
    expect(files["src/config.ts"]).toContain("= PlainClientConfig & LoginInputConfig;");
    expect(files["README.md"]).toContain("by `login: { username, password }`, or a function");
  });

  test("is by the schemes that `@auth` names, in its order", () => {
    const traits = `${all} @auth([httpBearerAuth, aws.auth#sigv4])`;
    const { "src/service.ts": text } = towns("Ping", post("Ping"), traits);
    expect(text).toContain(
      'auth: { schemes: [/*@__PURE__*/ httpBearer(), /*@__PURE__*/ sigV4({ name: "towns" })] },',
    );
  });

  test("may be the endpoint's to choose", () => {
    const files = towns(
      "Ping",
      post("Ping"),
      `@aws.auth#sigv4(name: "towns")
      @smithy.rules#endpointRuleSet(version: "1.0", parameters: {}, rules: [{
        conditions: [], type: "endpoint"
        endpoint: {
          url: "https://example.com"
          properties: { authSchemes: [{ name: "sigv4a", signingName: "t", signingRegionSet: ["*"] }] }
        }
      }])`,
    );
    expect(files["src/service.ts"]).toContain(`  auth: {
    schemes: [/*@__PURE__*/ sigV4({ name: "towns" })],
    endpoint: [/*@__PURE__*/ sigV4({ name: "towns" }), /*@__PURE__*/ sigV4a({ name: "towns" })],
  },
`);
    expect(files["src/config.ts"]).toContain(
      "= AwsClientConfig & SigV4InputConfig & SigV4aInputConfig;",
    );
  });

  test("differs for the operations that say so", () => {
    const { "src/service.ts": text } = towns(
      "A, B, C, D",
      `@auth([]) ${post("A")} @optionalAuth ${post("B")} @auth([httpBearerAuth]) ${post("C")} ${post("D")}`,
      "@httpBearerAuth",
    );
    expect(text).toContain(`    operations: {
      A: [/*@__PURE__*/ noAuth()],
      B: [/*@__PURE__*/ httpBearer(), /*@__PURE__*/ noAuth()],
    },
`);
  });
});

/** The paginator of an operation that pages through `items` of a result with `output`. */
function paged(output: string, items: string): string {
  const { "src/paginators.ts": text } = towns(
    "List",
    `@readonly
      @paginated(inputToken: "Next", outputToken: "Result.Next", items: "${items}", pageSize: "Max")
      ${post("List", "input: In, output: Out").replace("POST", "GET")}
      structure In { @httpQuery("next") Next: String, @httpQuery("max") Max: Integer }
      structure Out { Result: Result }
      structure Result { Next: String, ${output} }
      list Names { member: String }
      @sparse list Gaps { member: String }
      map Counts { key: String, value: Town }
      structure Town { Name: String }`,
  );
  return text!;
}

describe("a paginator", () => {
  test("follows tokens and finds items, however deep", () => {
    expect(paged("Names: Names", "Result.Names")).toContain(`
export const paginateList: Paginate<
  TownsPaginationConfiguration,
  ListCommandInput,
  ListCommandOutput,
  string
> = /*@__PURE__*/ paginator({
  client: TownsClient,
  command: ListCommand,
  inputToken: "Next",
  outputToken: ["Result", "Next"],
  items: ["Result", "Names"],
  pageSize: "Max",
});
`);
  });

  test("gives the entries of a map", () => {
    expect(paged("Counts: Counts", "Result.Counts")).toContain("  [string, Town]\n>");
  });

  test("gives the gaps of a sparse list", () => {
    expect(paged("Gaps: Gaps", "Result.Gaps")).toContain("  string | null\n>");
  });
});

test("a waiter is data, and two functions", () => {
  const { "src/waiters.ts": text, "src/aggregated-client.ts": aggregated } = towns(
    "Get",
    `@smithy.waiters#waitable(TownReady: {
      documentation: "Until the town is there."
      minDelay: 5
      acceptors: [{ state: "success", matcher: { output: { path: "State", expected: "UP", comparator: "stringEquals" } } }]
    })
    @readonly
    ${post("Get", "output := { State: String }").replace("POST", "GET")}`,
  );
  expect(text).toContain(`const waiterOfTownReady: Waiter = {
  minDelay: 5,
  acceptors: [
    {
      state: "success",
      matcher: { output: { path: "State", expected: "UP", comparator: "stringEquals" } },
    },
  ],
};
`);
  expect(text).toContain("/*@__PURE__*/ waitFor(GetCommand, waiterOfTownReady);");
  expect(text).toContain("/*@__PURE__*/ waitUntil(GetCommand, waiterOfTownReady);");
  expect(text).toContain(" * Until the town is there.\n");
  expect(aggregated).toContain("    waiters: {\n      waitUntilTownReady,\n    },\n");
});

describe("the aggregated client", () => {
  test("has a method for each operation, which needs input where a member is required", () => {
    const { "src/aggregated-client.ts": text } = towns(
      "A, B, C",
      `${post("A", "input := { @required Name: String }")}
      ${post("B", "input := { Name: String }")}
      ${post("C", "input := { @required @idempotencyToken Token: String }")}`,
    );
    expect(text).toContain("  a: OperationMethod<ACommandInput, ACommandOutput>;");
    expect(text).toContain("  b: OptionalOperationMethod<BCommandInput, BCommandOutput>;");
    expect(text).toContain("  c: OptionalOperationMethod<CCommandInput, CCommandOutput>;");
  });

  test("leaves the members of every client alone", () => {
    const { "src/aggregated-client.ts": text } = towns("Send, Ping", post("Send") + post("Ping"));
    expect(text).toContain("    commands: {\n      PingCommand,\n    },\n");
    expect(text).not.toContain("SendCommand");
  });
});

test("what holds something sensitive has a function that hides it", () => {
  const { "src/log-filters.ts": text, "src/index.ts": index } = towns(
    "Put",
    `${post("Put", "input: In, output := { Id: String }")}
    structure In { Deep: Deep }
    structure Deep { Text: Secret }
    @sensitive string Secret`,
  );
  expect(text).toContain(`/** @internal */
export const DeepFilterSensitiveLog: LogFilter<Deep> = /*@__PURE__*/ logFilter(Deep$);

/** @internal */
export const InFilterSensitiveLog: LogFilter<In> = /*@__PURE__*/ logFilter(In$);
`);
  expect(text).not.toContain("PutOutput");
  expect(index).toContain('export * from "./log-filters.ts";');
});

test("text of a model stays text", () => {
  const { "src/service.ts": service, "src/config.ts": config } = towns(
    "Ping",
    post("Ping"),
    `@aws.auth#sigv4(name: "\\"}); process.exit(); //")
    @smithy.rules#clientContextParams("a-b": { type: "string", documentation: "*/ export const evil = 1; /*" })`,
  );
  expect(service).toContain(`sigV4({ name: '"}); process.exit(); //' })`);
  expect(config).not.toContain("*/ export const evil");
  expect(config).toContain('"a-b"?: string | undefined');
});

test("the runtime has what the target may import of it", () => {
  const index = new URL("../../../../../packages/client/src/index.ts", import.meta.url);
  const exported = new Set(readFileSync(index, "utf8").match(/\w+/g));
  const { values, types } = runtimeExports["@tsmith/client"]!;
  expect([...values, ...types].filter((name) => !exported.has(name))).toEqual([]);
});

/** The names of declarations that a module exports, types and values. */
function exportedNames(text: string): string[] {
  const declaration =
    /^export (?:declare )?(?:abstract )?(?:class|const|enum|interface|namespace|type) (\w+)/gm;
  return [...text.matchAll(declaration)].flatMap(([, name]) => name ?? []);
}

const corpus = new URL("../../../../../../shared/corpora/aws/", import.meta.url);

describe.skipIf(!existsSync(corpus))("of AWS's services (shared/corpora/aws)", () => {
  const names = ["qldb", "s3", "dynamodb", "lambda", "codecatalyst", "cognito-identity-provider"];
  const files = existsSync(corpus) ? readdirSync(corpus) : [];

  test.each(names.filter((name) => files.includes(`${name}.json`)))(
    "%s is generated as the formatter has it",
    { timeout: 60_000 },
    async (name) => {
      const url = new URL(`${name}.json`, corpus);
      const generated = generate({ name: `${name}.json`, text: readFileSync(url, "utf8") });
      const unformatted = [];
      for (const [path, text] of Object.entries(generated)) {
        if (!path.endsWith(".ts")) continue;
        const { code } = await format(path, text, { printWidth: 100 });
        if (code !== text) unformatted.push(path);
      }
      expect(unformatted).toEqual([]);
    },
  );

  test.skipIf(!files.includes("qldb.json"))(
    "qldb has every name that the official client exports",
    () => {
      const folder = new URL("./", import.meta.resolve("@aws-sdk/client-qldb"));
      const types = new URL("../dist-types/", folder);
      const isPublic = /^(?:QLDB(?:Client)?|(?:commands|models|pagination)\/\w+)\.d\.ts$/;
      const paths = readdirSync(types, { recursive: true, encoding: "utf8" });
      const official = paths
        .filter((path) => isPublic.test(path))
        .flatMap((path) => exportedNames(readFileSync(new URL(path, types), "utf8")));
      const source = {
        name: "qldb.json",
        text: readFileSync(new URL("qldb.json", corpus), "utf8"),
      };
      const ours = [generate(source), generate(source, typesTarget)]
        .flatMap((output) => Object.values(output))
        .flatMap(exportedNames);
      expect(official.length).toBeGreaterThan(150);
      // Exported from the runtime: see `index.ts`.
      const known = new Set([...ours, "ClientDefaults"]);
      expect(official.filter((name) => !known.has(name))).toEqual([]);
    },
  );
});
