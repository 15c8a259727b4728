import { build, parseBuildConfig, type Settings } from "@tsmith/codegen";
import { expect, test } from "vitest";
import { builtServices, type BuiltService } from "./generated-service.ts";
import { proofConfig } from "./proof-config.ts";
import { prove } from "./prove.ts";

const protocols = [
  "smithy.protocols#rpcv2Cbor",
  "smithy.protocols#rpcv2Json",
  "aws.protocols#awsJson1_0",
  "aws.protocols#awsJson1_1",
  "aws.protocols#restJson1",
  "aws.protocols#awsQuery",
];

const text = `$version: "2.0"
namespace example
${protocols.map((id) => `@${id}`).join("\n")}
@aws.auth#sigv4(name: "towns")
@xmlNamespace(uri: "https://towns.example/doc/")
@paginated(inputToken: "token", outputToken: "next", pageSize: "max")
service Towns { version: "1", operations: [ListTowns, PutTown], errors: [Busy] }
@readonly @paginated(items: "towns")
@http(method: "GET", uri: "/towns")
operation ListTowns {
  input := { @httpQuery("token") token: String, @httpQuery("max") @range(min: 1, max: 50) max: Integer }
  output := { towns: TownList, next: String }
}
@idempotent
@http(method: "PUT", uri: "/towns/{name}")
operation PutTown {
  input := { @required @httpLabel @length(min: 1, max: 20) name: String, at: Timestamp, size: Size, area: Double }
  output := { @required town: Town }
  errors: [Taken]
}
list TownList { member: Town }
structure Town { @required name: String, at: Timestamp, size: Size, area: Double }
enum Size { SMALL, LARGE }
@error("client") @httpError(409)
structure Taken { message: String, by: String }
@error("server") @retryable
structure Busy { message: String }`;

async function serviceWith(settings: Partial<Settings>): Promise<BuiltService> {
  const config = JSON.stringify({ version: "1.0", plugins: { "tsmith-client": settings } });
  const { value } = parseBuildConfig(
    { name: "smithy-build.json", text: config },
    { needsSources: false },
  );
  const built = await build(proofConfig(value!), [{ name: "towns.smithy", text }]);
  const [service] = builtServices(built);
  if (service === undefined) throw new Error("Nothing was built.");
  return service;
}

test("a mock answers in the one protocol that the settings name", async () => {
  const { packages } = await serviceWith({ protocol: "aws.protocols#restJson1" });
  const files = packages.flatMap((built) => (built.target === "mock" ? built.files : []));
  const code = files.find(({ path }) => path === "src/service.ts")?.text;
  expect(code).toContain("  protocol: restJson1,\n");
  expect(code).not.toContain("oneOf");
});

test.each(protocols)("one mock keeps the laws with a client of %s", async (protocol) => {
  const serviceProtocolPriority = { "example#Towns": [protocol] };
  const service = await serviceWith({ serviceProtocolPriority });
  expect(service.view.protocol).toBe(protocol);
  const { passed, failed, laws } = await prove(service);
  expect(laws.filter(({ status }) => status === "failed")).toEqual([]);
  expect(failed).toBe(0);
  expect(passed).toBeGreaterThan(8);
});
