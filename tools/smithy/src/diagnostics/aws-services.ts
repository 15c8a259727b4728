/** What the rules find about API Gateway, CloudFormation and IAM. Ordered by code. */
export const awsServicesDiagnostics = {
  "AuthorizersTrait/scheme": {
    severity: "ERROR",
    message:
      "Each `scheme` of the `{trait}` trait must target one of the auth schemes applied to the service (i.e., [{schemes}]). The following mappings of authorizer names to schemes are invalid: {mappings}",
  },
  "AuthorizersTrait/simple-responses": {
    severity: "ERROR",
    message:
      "The enableSimpleResponses member of {trait} is only supported when authorizedPayloadFormatVersion is 2.0. The following authorizers are misconfigured: {authorizers}",
  },
  CfnMutabilityTrait: {
    severity: "ERROR",
    message:
      'Member with the mutability value of "{mutability}" is also marked as an additional identifier',
  },
  CfnResourceProperty: {
    severity: "ERROR",
    message:
      "The `{property}` property of the generated `{resource}` CloudFormation resource targets multiple shapes: [{targets}]. Reusing member names that target different shapes can cause confusion for users of the API. This target discrepancy must either be resolved in the model or one of the members must be excluded from the conversion.",
  },
  ConditionKeyValueTrait: {
    severity: "ERROR",
    message:
      "The `{key}` condition key has its value supplied in the `{operation}` operation's input shape by multiple members [{members}]. This value must only be supplied by one member.",
  },
  "ConditionKeys/member": {
    severity: "ERROR",
    message:
      "This operation `{operation}` scoped within the `{service}` service with member `{member}` refers to an undefined condition key `{key}`. Expected one of the following defined condition keys: [{known}]",
  },
  "ConditionKeys/operation": {
    severity: "ERROR",
    message:
      "This operation scoped within the `{service}` service refers to an undefined condition key `{key}`. Expected one of the following defined condition keys: [{known}]",
  },
  "ConditionKeys/resolved": {
    severity: "ERROR",
    message:
      "This operation `{operation}` scoped within the `{service}` service with member `{member}` refers to a condition key `{key}` that is also resolved by service.",
  },
  "ConditionKeys/service": {
    severity: "ERROR",
    message:
      "This condition keys resolved by the `{service}` service refer to undefined condition key(s) [{keys}]. Expected one of the following defined condition keys: [{known}]",
  },
  DefineConditionKeysTrait: {
    severity: "ERROR",
    message:
      "The `{key}` condition key is defined as required but is resolved from the request. This property is only valid for condition keys resolved by the service, it MUST also be specified in the `@serviceResolvedConditionKeys` trait or use the `@required` trait instead.",
  },
  EndpointConfiguration: {
    severity: "ERROR",
    message:
      "The `PRIVATE` endpoint type requires `ipAddressType` to be `dualstack`, but found `{type}`.",
  },
  GatewayResponsesCors: {
    severity: "DANGER",
    message:
      "Service has both @gatewayResponses and @cors applied. Gateway response parameters take precedence over CORS-generated headers. Verify that response parameters in @gatewayResponses do not unintentionally override CORS headers.",
  },
  "IamAction.ConflictingProperty": {
    severity: "ERROR",
    message:
      "Operation has the `{property}` property of the `@aws.iam#iamAction` trait set and the deprecated `@{trait}` trait applied.",
  },
  "IamAction.Resources.DuplicateEntries": {
    severity: "DANGER",
    message:
      "Operation has the following resource names defined as both required and optional: [{names}]",
  },
  IamResourceTrait: {
    severity: "DANGER",
    message:
      "The `@aws.iam#iamResource` trait applied to the resource defines an IAM resource name, `{name}`, that does not match the `@arn` template, `{template}`, of the resource.",
  },
  IamResourceTraitConflictingName: {
    severity: "ERROR",
    message:
      "Multiple IAM resources defined with the same IAM resource name is not allowed in a service closure, but found multiple resources case-insensitively named `{name}` in the service `{service}`: [{resources}]",
  },
} as const;
