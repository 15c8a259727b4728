/** What the rules find about services and their operations. Ordered by code. */
export const serviceDiagnostics = {
  AuthTrait: {
    severity: "DANGER",
    message:
      "auth trait applies authentication that is not configured on the service shape, `{service}`: [{schemes}]",
  },
  DefaultValueInUpdate: {
    severity: "WARNING",
    message:
      "This update style operation has top-level input members marked with the @default trait. It will be impossible to tell if the member was omitted or explicitly provided. Affected members: [{members}]",
  },
  ExamplesTrait: {
    severity: "ERROR",
    message: "Example {context}: {problem}",
  },
  "ExamplesTrait/both": {
    severity: "ERROR",
    message: "Example: `{title}` has both output and error defined, only one should be present.",
  },
  "ExamplesTrait/foreign-error": {
    severity: "ERROR",
    message: "Error parameters provided for operation without the `{error}` error: `{title}`",
  },
  "ExamplesTrait/no-error": {
    severity: "ERROR",
    message: "Example: `{title}` has allowConstraintErrors enabled, so error must be defined.",
  },
  "ExamplesTrait/warning": {
    severity: "WARNING",
    message: "Example {context}: {problem}",
  },
  NoInlineDocumentSupport: {
    severity: "ERROR",
    message:
      "This service uses the `{protocol}` protocol which does not support inline document types, but the following document types were found in the closure of the service: [{documents}]",
  },
  "OperationInputOutputMisuse/member": {
    severity: "ERROR",
    message: "Members cannot target structures marked with the @{side} trait: {target}",
  },
  "OperationInputOutputMisuse/shared": {
    severity: "ERROR",
    message:
      "Shapes marked with the @{side} trait cannot be used as {side} by multiple operations: {operations}",
  },
  "OperationInputOutputMisuse/side": {
    severity: "ERROR",
    message:
      "Operation `{side}` cannot target structures marked with the `@{other}` trait: `{target}`",
  },
  OperationInputOutputName: {
    severity: "WARNING",
    message:
      "The {side} of this operation should target a shape that starts with the operation's name, '{name}', but the targeted shape is `{target}`",
  },
  OperationNameAmbiguity: {
    severity: "WARNING",
    message:
      "The name of this shape implies that it is the {side} of {operation}, but that operation uses {target} for {side}. This kind of ambiguity can confuse developers calling this operation and can cause issues in code generators that use similar naming conventions to generate {side} types.",
  },
  "Service/conflict": {
    severity: "ERROR",
    message:
      "{subject} conflicts with {other} in the `{service}` service closure. Shapes in the closure of a service must have case-insensitively unique names regardless of their namespaces. Use the `rename` property of the service to disambiguate shape names.",
  },
  "Service/harmless-conflict": {
    severity: "NOTE",
    message:
      "{subject} conflicts with {other} in the `{service}` service closure. Shapes in the closure of a service should have case-insensitively unique names regardless of their namespaces. Use the `rename` property of the service to disambiguate shape names.",
  },
  "Service/identifier": {
    severity: "ERROR",
    message: 'Service attempts to rename `{from}` to an invalid identifier, "{to}"',
  },
  "Service/outside": {
    severity: "ERROR",
    message: "Service attempts to rename a shape not in the service: {from}",
  },
  "Service/same-name": {
    severity: "ERROR",
    message: "Service rename for `{from}` does not actually change the name from `{to}`",
  },
  "Service/tolerable-conflict": {
    severity: "WARNING",
    message:
      "{subject} conflicts with {other} in the `{service}` service closure. Shapes in the closure of a service should have case-insensitively unique names regardless of their namespaces. Use the `rename` property of the service to disambiguate shape names.",
  },
  "Service/type": {
    severity: "ERROR",
    message:
      'Service attempts to rename a {type} shape from `{from}` to "{to}"; {type}s cannot be renamed',
  },
  ServiceAuthDefinitions: {
    severity: "WARNING",
    message:
      "This service uses multiple authentication schemes but does not have the `@auth` trait applied. The `@auth` trait defines a priority ordering of auth schemes for a client to use. Without it, the ordering of auth schemes is alphabetical based on the absolute shape ID of the auth schemes.",
  },
} as const;
