import { build, defaultConfig } from "@tsmith/codegen";
import { expect, test } from "vitest";
import { builtServices } from "./generated-service.ts";
import { proofConfig } from "./proof-config.ts";
import { prove } from "./prove.ts";

test.each([
  'httpApiKeyAuth(name: "X-Key", in: "header")',
  "httpBasicAuth",
  "httpBearerAuth",
  "httpDigestAuth",
  'aws.auth#sigv4(name: "towns")',
])("a service with `@%s` can be called", async (trait) => {
  const text = `$version: "2.0"
namespace example
@aws.protocols#restJson1
@${trait}
service Towns { version: "1", operations: [Visit] }
@http(method: "POST", uri: "/visit")
operation Visit { input := { name: String } }`;
  const config = proofConfig(defaultConfig([], "packages"));
  const [service] = builtServices(await build(config, [{ name: "towns.smithy", text }]));
  const { laws } = await prove(service!, { laws: ["requestRoundTrip"] });
  expect(laws).toMatchObject([{ operation: "Visit", status: "passed" }]);
});
