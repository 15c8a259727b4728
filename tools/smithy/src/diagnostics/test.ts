/** What the rules find about protocol tests and smoke tests. Ordered by code. */
export const testDiagnostics = {
  "EventStreamTestsTrait/body": {
    severity: "DANGER",
    message: "{context}: Invalid {mediaType} content: {problem}",
  },
  "EventStreamTestsTrait/empty": {
    severity: "ERROR",
    message:
      "{context}: At least one event, an initial request, or an initial response must be set.",
  },
  "EventStreamTestsTrait/stream": {
    severity: "ERROR",
    message:
      "{context}: Invalid {direction} event for operation {operation} that has no {side} stream.",
  },
  HttpMalformedRequestTests: {
    severity: "ERROR",
    message: "Each list associated to a key in `testParameters` must be of the same length.",
  },
  "ProtocolTest/body": {
    severity: "DANGER",
    message: "Invalid {mediaType} content in `{trait}` protocol test case `{id}`: {problem}",
  },
  "ProtocolTest/no-vendor-params": {
    severity: "WARNING",
    message: "Protocol test case defined a `vendorParamsShape` but no `vendorParams`",
  },
  "SmokeTestCase/no-vendor-params": {
    severity: "WARNING",
    message: "Smoke test case with ID `{id}` defined a `vendorParamsShape` but no `vendorParams`",
  },
  "SmokeTestCase/no-vendor-params-shape": {
    severity: "WARNING",
    message: "Smoke test case with ID `{id}` defined `vendorParams` but no `vendorParamsShape`",
  },
  TestValue: {
    severity: "ERROR",
    message: "{context}: {problem}",
  },
  "TestValue/warning": {
    severity: "WARNING",
    message: "{context}: {problem}",
  },
  UniqueProtocolTestCaseId: {
    severity: "ERROR",
    message: "Conflicting `{trait}` test case IDs found for ID `{id}`: {shapes}",
  },
  UniqueSmokeTestCaseId: {
    severity: "ERROR",
    message: "Conflicting `{trait}` test case IDs found for ID `{id}`: {shapes}",
  },
} as const;
