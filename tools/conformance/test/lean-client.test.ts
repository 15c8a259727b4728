import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ClientProtocol, Protocol } from "@tsmith/protocol";
import {
  awsJson1_0,
  awsJson1_0Client,
  awsJson1_1,
  awsJson1_1Client,
} from "@tsmith/protocol/aws-json";
import { awsQuery, awsQueryClient } from "@tsmith/protocol/aws-query";
import { ec2Query, ec2QueryClient } from "@tsmith/protocol/ec2-query";
import { restJson1, restJson1Client } from "@tsmith/protocol/rest-json1";
import { restXml, restXmlClient } from "@tsmith/protocol/rest-xml";
import { rpcv2Cbor, rpcv2CborClient } from "@tsmith/protocol/rpcv2-cbor";
import { rpcv2Json, rpcv2JsonClient } from "@tsmith/protocol/rpcv2-json";
import { describe, expect, test } from "vitest";
import { casesOf, type TestCase } from "../src/cases.ts";
import { runLeanRequest, runLeanResponse } from "../src/lean-client.ts";
import { sharedSuite } from "../src/shared-suite.ts";
import { subjectOf, type Subject } from "../src/subject.ts";
import { readSuite } from "../src/suite.ts";

const folder = fileURLToPath(sharedSuite);

/** Both halves of a protocol, and the cases of what it alone does not do. */
interface Half {
  readonly client: ClientProtocol;
  readonly protocol: Protocol;
  readonly beyond: readonly string[];
}

const halves: readonly Half[] = [
  {
    client: awsJson1_0Client,
    protocol: awsJson1_0,
    beyond: [
      // Compression.
      "SDKAppliedContentEncoding_awsJson1_0",
      "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_0",
      // Defaults, which a client carries no table for.
      "AwsJson10ClientPopulatesDefaultValuesInInput",
      "AwsJson10ClientPopulatesDefaultsValuesWhenMissingInResponse",
      "AwsJson10ClientPopulatesNestedDefaultValuesWhenMissing",
      "AwsJson10ClientPopulatesNestedDefaultsWhenMissingInResponseBody",
      "AwsJson10ClientErrorCorrectsWithDefaultValuesWhenServerFailsToSerializeRequiredValues",
    ],
  },
  {
    client: awsJson1_1Client,
    protocol: awsJson1_1,
    // Compression.
    beyond: ["SDKAppliedContentEncoding_awsJson1_1"],
  },
  {
    client: restXmlClient,
    protocol: restXml,
    beyond: [
      // Buckets in hosts.
      "S3DefaultAddressing",
      "S3EscapeObjectKeyInUriLabel",
      "S3OperationAddressingPreferred",
      "S3PreservesEmbeddedDotSegmentInUriLabel",
      "S3PreservesLeadingDotSegmentInUriLabel",
      "S3VirtualHostAccelerateAddressing",
      "S3VirtualHostAddressing",
      "S3VirtualHostDualstackAccelerateAddressing",
      "S3VirtualHostDualstackAddressing",
      // Compression.
      "SDKAppliedContentEncoding_restXml",
      "SDKAppendedGzipAfterProvidedEncoding_restXml",
    ],
  },
  {
    client: rpcv2CborClient,
    protocol: rpcv2Cbor,
    // Defaults, which a client carries no table for.
    beyond: ["RpcV2CborClientPopulatesDefaultsValuesWhenMissingInResponse"],
  },
  {
    client: rpcv2JsonClient,
    protocol: rpcv2Json,
    // Defaults, which a client carries no table for.
    beyond: [
      "RpcV2JsonRequestClientPopulatesDefaultValuesInInput",
      "RpcV2JsonResponseClientPopulatesDefaultsValuesWhenMissingInResponse",
    ],
  },
  {
    client: restJson1Client,
    protocol: restJson1,
    beyond: [
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
    ],
  },
  {
    client: awsQueryClient,
    protocol: awsQuery,
    // Compression.
    beyond: ["SDKAppliedContentEncoding_awsQuery"],
  },
  {
    client: ec2QueryClient,
    protocol: ec2Query,
    // Compression.
    beyond: [
      "SDKAppliedContentEncoding_ec2Query",
      "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_ec2Query",
    ],
  },
];

describe.skipIf(!existsSync(folder))("the client half of", () => {
  test.each(halves)(
    "$client.id passes the official cases for clients, but for what is beyond a protocol",
    async ({ client, protocol, beyond }) => {
      const failing: string[] = [];
      let passed = 0;
      for (const { name, model, service } of readSuite(folder)) {
        if (!name.startsWith(`${protocol.id.split("#")[1]}.`)) continue;
        const subject = subjectOf(model, service, protocol);
        for (const testCase of casesOf(model, protocol.id)) {
          if (testCase.type === "malformed" || !testCase.sides.includes("client")) continue;
          if ((await judge(client, subject, testCase)) === undefined) passed += 1;
          else failing.push(testCase.id);
        }
      }
      expect(failing.toSorted()).toEqual(beyond.toSorted());
      expect(passed).toBeGreaterThan(0);
    },
  );
});

async function judge(
  client: ClientProtocol,
  subject: Subject,
  testCase: TestCase,
): Promise<string | undefined> {
  if (testCase.type === "request") return runLeanRequest(client, subject, testCase);
  return testCase.type === "response" ? runLeanResponse(client, subject, testCase) : undefined;
}
