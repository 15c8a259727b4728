/** What the rules find about endpoints and their rule sets. Ordered by code. */
export const endpointRulesDiagnostics = {
  "AwsSpecialCaseEndpoint.InvalidEndpointPatternScheme": {
    severity: "DANGER",
    message: "Endpoint `{endpoint}` should start with scheme `http://` or `https://`",
  },
  "AwsSpecialCaseEndpoint.InvalidEndpointPatternUrl": {
    severity: "ERROR",
    message: "Endpoint `{endpoint}` should be a valid URL.",
  },
  "AwsSpecialCaseEndpoint.UnsupportedEndpointPattern": {
    severity: "DANGER",
    message: "Endpoint `{endpoint}` contains unsupported patterns: {patterns}",
  },
  BddTrait: {
    severity: "ERROR",
    message: "{problem}",
  },
  EndpointTestsTrait: {
    severity: "ERROR",
    message: "Test case operation `{operation}` does not exist in service `{service}`",
  },
  "EndpointTestsTrait/built-in": {
    severity: "ERROR",
    message:
      "Test case does not supply the `{value}` value for the `{parameter}` parameter's `{builtIn}` built-in.",
  },
  "EndpointTestsTrait/inconsistent": {
    severity: "ERROR",
    message: "Inconsistent testcase parameters: {one} and {other}",
  },
  "EndpointTestsTrait/input": {
    severity: "ERROR",
    message:
      "The operationInput value for an endpoint test does not match the operation's input shape{path}: {problem}",
  },
  "EndpointTestsTrait/input-danger": {
    severity: "DANGER",
    message:
      "The operationInput value for an endpoint test does not match the operation's input shape{path}: {problem}",
  },
  "EndpointTestsTrait/no-built-in": {
    severity: "ERROR",
    message:
      "Operation input does not supply a value for the `{builtIn}` built-in parameter and the `{parameter}` parameter does not set a default.",
  },
  "OperationContextParamsTrait/path": {
    severity: "ERROR",
    message:
      "The operation `{operation}` is marked with `{trait}` which contains a path `{name}` with an invalid JMESPath path `{path}`: {problems}.",
  },
  "OperationContextParamsTrait/syntax": {
    severity: "ERROR",
    message:
      "The operation `{operation}` is marked with `{trait}` which contains a key `{name}` with an unparseable JMESPath path `{path}`: {problem}.",
  },
  "OperationContextParamsTrait/unsupported": {
    severity: "ERROR",
    message:
      "The operation `{operation}` is marked with `{trait}` which contains a key `{name}` with a JMESPath path `{path}` with unsupported expressions: {expressions}.",
  },
  RuleSetAuthSchemes: {
    severity: "ERROR",
    message: "{problem}",
  },
  "RuleSetAuthSchemes/unknown": {
    severity: "WARNING",
    message: "Did not find a validator for the `{scheme}` auth scheme",
  },
  RuleSetAwsBuiltIn: {
    severity: "DANGER",
    message:
      "The `{builtIn}` built-in used requires additional consideration of the rules that use it.",
  },
  RuleSetBuiltIn: {
    severity: "ERROR",
    message: "The `{builtIn}` built-in used is not registered, valid built-ins: {known}",
  },
  RuleSetParamMissingDocs: {
    severity: "WARNING",
    message: "Parameter `{parameter}` does not have documentation",
  },
  "RuleSetParameter.ContextParam.UnsupportedType": {
    severity: "ERROR",
    message: "Unsupported type `{type}` for `{parameter}` parameter",
  },
  "RuleSetParameter.Operation.RequiredMissing": {
    severity: "ERROR",
    message: "Required parameter `{parameter}` is not bound by operation `{operation}`",
  },
  "RuleSetParameter.RuleSet.TypeMismatch": {
    severity: "ERROR",
    message: "Type mismatch for parameter `{parameter}`",
  },
  "RuleSetParameter.RuleSet.UnmatchedName": {
    severity: "ERROR",
    message:
      "Parameter `{parameter}` exists in ruleset but not in service model, existing params: {parameters}",
  },
  "RuleSetParameter.RuleSet.UnmatchedName/model": {
    severity: "ERROR",
    message:
      "Parameter `{parameter}` exists in service model but not in ruleset, existing params: [{parameters}]",
  },
  "RuleSetParameter.TestCase.RequiredMissing": {
    severity: "ERROR",
    message: "Required parameter `{parameter}` is missing in at least one test case",
  },
  "RuleSetParameter.TestCase.TypeMismatch": {
    severity: "ERROR",
    message: "Type mismatch for parameter `{parameter}`, `{type}` expected",
  },
  "RuleSetParameter.TestCase.Undefined": {
    severity: "ERROR",
    message: "Test parameter `{parameter}` is not defined in ruleset",
  },
  "RuleSetParameter.TestCase.Unused": {
    severity: "DANGER",
    message: "Parameter `{parameter}` is never used in an `EndpointTests` test case",
  },
  "RuleSetParameter/inconsistent": {
    severity: "ERROR",
    message: "Inconsistent type for `{parameter}` parameter",
  },
  RuleSetTestCase: {
    severity: "ERROR",
    message: "{problem}",
  },
  RuleSetUri: {
    severity: "ERROR",
    message: "URI should start with `http://` or `https://` but the URI started with {start}",
  },
  RulesEngineVersion: {
    severity: "ERROR",
    message:
      "{element} requires rules engine version >= {needed}, but ruleset declares version {version}",
  },
  StaticContextParamsTrait: {
    severity: "ERROR",
    message:
      "The operation `{operation}` is marked with `{trait}` which contains a key `{name}` with an unsupported document type value `{type}`.",
  },
} as const;
