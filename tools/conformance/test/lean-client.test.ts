import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { restJson1 } from "@tsmith/protocol/rest-json1";
import { describe, expect, test } from "vitest";
import { casesOf, type TestCase } from "../src/cases.ts";
import { runLeanRequest, runLeanResponse } from "../src/lean-client.ts";
import { sharedSuite } from "../src/shared-suite.ts";
import { subjectOf, type Subject } from "../src/subject.ts";
import { readSuite } from "../src/suite.ts";

const folder = fileURLToPath(sharedSuite);

/** What a protocol alone does not do. */
const beyond = [
  // Customisations of services.
  "ApiGatewayAccept",
  "GlacierVersionHeader",
  "GlacierChecksums",
  "GlacierMultipartChecksums",
  // Checksums and compression.
  "RestJsonHttpChecksumRequired",
  "SDKAppliedContentEncoding_restJson1",
  "SDKAppendedGzipAfterProvidedEncoding_restJson1",
  // Defaults, which a client carries no table for.
  "RestJsonClientPopulatesDefaultValuesInInput",
  "RestJsonClientPopulatesDefaultsValuesWhenMissingInResponse",
  "RestJsonClientPopulatesNestedDefaultValuesWhenMissing",
  "RestJsonClientPopulatesNestedDefaultsWhenMissingInResponseBody",
];

describe.skipIf(!existsSync(folder))("the client half of restJson1", () => {
  test("passes the official cases for clients, but for what is beyond a protocol", async () => {
    const failing: string[] = [];
    let passed = 0;
    for (const { name, model, service } of readSuite(folder)) {
      if (!name.startsWith("restJson1.")) continue;
      const subject = subjectOf(model, service, restJson1);
      for (const testCase of casesOf(model, restJson1.id)) {
        if (testCase.type === "malformed" || !testCase.sides.includes("client")) continue;
        if ((await judge(subject, testCase)) === undefined) passed += 1;
        else failing.push(testCase.id);
      }
    }
    expect(failing.toSorted()).toEqual(beyond.toSorted());
    expect(passed).toBeGreaterThan(0);
  });
});

async function judge(subject: Subject, testCase: TestCase): Promise<string | undefined> {
  if (testCase.type === "request") return runLeanRequest(subject, testCase);
  return testCase.type === "response" ? runLeanResponse(subject, testCase) : undefined;
}
