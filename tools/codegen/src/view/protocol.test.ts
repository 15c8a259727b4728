import { expect, test } from "vitest";
import { textsOf, viewOf } from "../../test/view-of.ts";
import { clientTarget } from "../targets/client/target.ts";
import type { Settings } from "./settings.ts";

/** The protocol class that a client of a service with these protocols has. */
async function protocolClass(
  protocols: readonly string[],
  settings: Partial<Settings> = {},
): Promise<string | undefined> {
  const view = viewOf(
    `$version: "2.0"
    namespace example
    ${protocols.map((id) => `@${id}`).join("\n")}
    @xmlNamespace(uri: "https://example.com")
    service Cities { version: "2020-01-01", operations: [Ping] }
    @http(method: "GET", uri: "/") @readonly
    operation Ping {}`,
    settings,
  );
  const { "src/service.ts": text } = await textsOf(clientTarget, view);
  return /protocol: (\w+),/.exec(text ?? "")?.[1];
}

const JSON_AND_CBOR = ["aws.protocols#restJson1", "smithy.protocols#rpcv2Cbor"];

test("a service with one protocol has that", async () => {
  expect(await protocolClass(["aws.protocols#restXml"])).toBe("AwsRestXmlProtocol");
});

test("a service with several has the one that is cheapest on the wire", async () => {
  expect(await protocolClass(JSON_AND_CBOR)).toBe("AwsSmithyRpcV2CborProtocol");
  expect(await protocolClass(JSON_AND_CBOR.toReversed())).toBe("AwsSmithyRpcV2CborProtocol");
});

test("`serviceProtocolPriority` names the first of a service's own", async () => {
  const priority = ["aws.protocols#awsJson1_0", "aws.protocols#restJson1"];
  const ofThis = { serviceProtocolPriority: { "example#Cities": priority } };
  expect(await protocolClass(JSON_AND_CBOR, ofThis)).toBe("AwsRestJsonProtocol");
  const ofAnother = { serviceProtocolPriority: { "example#Towns": priority } };
  expect(await protocolClass(JSON_AND_CBOR, ofAnother)).toBe("AwsSmithyRpcV2CborProtocol");
});

test("`protocol` goes before it", async () => {
  const settings = {
    protocol: "smithy.protocols#rpcv2Cbor",
    serviceProtocolPriority: { "example#Cities": ["aws.protocols#restJson1"] },
  };
  expect(await protocolClass(JSON_AND_CBOR, settings)).toBe("AwsSmithyRpcV2CborProtocol");
});
