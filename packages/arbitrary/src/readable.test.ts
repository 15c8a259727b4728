import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shapes } from "./shapes.ts";

/** Some readable strings for a member of this name. */
function textsFor(member: string): readonly string[] {
  const { It } = shapes<{ It: Record<string, string> }>(
    (_, $) => ({ It: $.structure({ [member]: $.required($.string()) }) as never }),
    {},
    { style: "readable" },
  );
  return fc.sample(It, { seed: 1, numRuns: 30 }).map((value) => value[member] ?? "");
}

test.each([
  ["RoleArn", /^arn:aws:iam::123456789012:role\/[a-z-]+$/],
  ["KmsKeyArn", /^arn:aws:kms:eu-west-1:123456789012:key\/[0-9a-f]{8}-/],
  ["queueArn", /^arn:aws:example:eu-west-1:123456789012:resource\/[a-z-]+$/],
  ["NextToken", /^[A-Za-z0-9]{32}$/],
  ["ExportId", /^[A-Za-z0-9]{22}$/],
  ["id", /^[A-Za-z0-9]{22}$/],
  ["ContactEmail", /^[a-z]+@example\.com$/],
  ["EndpointUrl", /^https:\/\/example\.com\//],
  ["AccountId", /^123456789012$/],
  ["Region", /^eu-west-1$/],
  ["Prefix", /^[a-z]+\/[a-z-]+\/$/],
  ["Description", /^[A-Z][a-z ]+\.$/],
  ["DisplayName", /^[A-Z][a-z ]+$/],
  ["EngineVersion", /^\d\.\d\.0$/],
  ["LedgerName", /^[a-z]+-[a-z]+$/],
  ["Grid", /^[a-z]+-[a-z]+$/],
])("a string for `%s` looks like one", (member, look) => {
  expect(textsFor(member).filter((text) => !look.test(text))).toEqual([]);
});

test("strings that are kept nowhere else are of reserved domains and addresses", () => {
  const texts = ["Email", "Url", "IpAddress", "Ipv6"].flatMap(textsFor);
  expect(texts.filter((text) => !/example\.com|^192\.0\.2\.|^2001:db8:/.test(text))).toEqual([]);
});
