import { build, defaultConfig } from "@tsmith/codegen";
import { expect, test } from "vitest";
import { builtServices } from "./generated-service.ts";
import { proofConfig } from "./proof-config.ts";
import { prove } from "./prove.ts";

test.each([
  "aws.protocols#awsJson1_0",
  "aws.protocols#awsJson1_1",
  "aws.protocols#restJson1",
  "aws.protocols#restXml",
  "smithy.protocols#rpcv2Cbor",
  "smithy.protocols#rpcv2Json",
])("streams of events keep the laws in %s", { timeout: 60_000 }, async (protocol) => {
  const text = `$version: "2.0"
namespace example
@${protocol}
@aws.auth#sigv4(name: "chats")
service Chats { version: "1", operations: [Chat] }
@http(method: "POST", uri: "/chat")
operation Chat {
  input := { @required @length(max: 5) @httpHeader("room") room: String, @httpPayload events: Events }
  output := { @required @httpHeader("host") host: String, @httpPayload events: Events }
}
@streaming
union Events { marked: Marked, said: Said, bytes: Bytes, chosen: Chosen, gone: Gone }
structure Marked { @eventHeader flag: Boolean, @eventHeader byte: Byte, @eventHeader long: Long, @eventHeader blob: Blob, @eventHeader at: Timestamp }
structure Said { @eventHeader by: String, text: String, at: Timestamp }
structure Bytes { @eventPayload bytes: Blob }
structure Chosen { @eventHeader by: String, @eventPayload choice: Choice }
union Choice { yes: Boolean, no: String }
@error("client")
structure Gone { message: String }`;
  const config = proofConfig(defaultConfig([], "packages"));
  const [service] = builtServices(await build(config, [{ name: "chats.smithy", text }]));
  const { passed, failed, laws } = await prove(service!);
  expect(laws.filter(({ status }) => status === "failed")).toEqual([]);
  expect([passed, failed]).toEqual([5, 0]);
});
