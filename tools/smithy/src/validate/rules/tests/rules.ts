import type { Rule } from "../../rule.ts";
import { eventStreamTestsTraitRule } from "./event-stream-tests-trait.ts";
import { httpMalformedRequestTestsRule } from "./http-malformed-request-tests.ts";
import {
  httpRequestTestsInputRule,
  httpResponseTestsErrorRule,
  httpResponseTestsOutputRule,
} from "./protocol-test-cases.ts";
import { smokeTestCaseRule } from "./smoke-test-case.ts";
import { uniqueProtocolTestCaseIdRule } from "./unique-protocol-test-case-id.ts";
import { uniqueSmokeTestCaseIdRule } from "./unique-smoke-test-case-id.ts";

/** The rules of protocol tests and smoke tests. */
export const testRules: readonly Rule[] = [
  eventStreamTestsTraitRule,
  httpMalformedRequestTestsRule,
  httpRequestTestsInputRule,
  httpResponseTestsErrorRule,
  httpResponseTestsOutputRule,
  smokeTestCaseRule,
  uniqueProtocolTestCaseIdRule,
  uniqueSmokeTestCaseIdRule,
];
