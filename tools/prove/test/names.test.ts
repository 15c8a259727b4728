import { readFileSync } from "node:fs";
import { build, SUPPORTED_PROTOCOLS } from "@tsmith/codegen";
import { expect, test } from "vitest";
import { builtServices, prove } from "../src/index.ts";
import { configOf } from "./config.ts";

/** Names that code and values have to look out for, as `tools/codegen` generates them. */
const NAMES = ["nasty-names.smithy", "elsewhere.smithy"].map((name) => ({
  name,
  text: readFileSync(new URL(`../../codegen/test/${name}`, import.meta.url), "utf8"),
}));

/** The model without what a protocol cannot say. */
function textFor(protocol: string, text: string): string {
  const [, name = ""] = protocol.split("#");
  const own = text
    .replace("use aws.protocols#restJson1", `use ${protocol}`)
    .replace("@restJson1", `@${name}`);
  if (!/^(?:restXml|awsQuery|ec2Query)$/.test(name)) return own;
  const xml = own
    .replace("service NastyService", '@xmlNamespace(uri: "https://example.com/")\n$&')
    .replace("document Document", "string Document")
    // The official runtime looks for the members of errors in what it parsed without them.
    .replace("    cause: StackError\n    toString: String\n", "    cause: StackError\n");
  // Events need HTTP bindings here.
  return name === "restXml" ? xml : xml.replace("        Watch\n", "");
}

test.each(SUPPORTED_PROTOCOLS)("no name breaks a law over %s", async (protocol) => {
  const sources = NAMES.map(({ name, text }) => ({ name, text: textFor(protocol, text) }));
  const built = await build(configOf(protocol), sources);
  expect(built.diagnostics.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  const [service] = builtServices(built);
  expect(service?.view.protocol).toBe(protocol);
  const { laws } = await prove(service!, { runs: 40 });
  expect(laws.filter(({ status }) => status === "failed")).toEqual([]);
  expect(laws.filter(({ status }) => status === "passed").length).toBeGreaterThanOrEqual(30);
});
