/** What the rules find about AWS's traits and protocols. Ordered by code. */
export const awsDiagnostics = {
  "ArnTemplate/extra": {
    severity: "ERROR",
    message:
      "Invalid aws.api#arn trait resource, `{template}`. Found template labels in the trait that are not the names of the identifiers of the resource: [{names}]. Extraneous identifiers: [{extra}]",
  },
  "ArnTemplate/labels": {
    severity: "ERROR",
    message:
      "aws.api#arn trait contains invalid template labels: {labels}. Template labels must match the following regular expression: {pattern}",
  },
  "ArnTemplate/missing": {
    severity: "ERROR",
    message:
      "Invalid aws.api#arn trait resource, `{template}`. The following resource identifier names were missing from the `arn` template: {missing}",
  },
  ArnTrait: {
    severity: "ERROR",
    message: "A `resourceDelimiter` can only be set for an `absolute` ARN.",
  },
  "ClientEndpointDiscovery/address": {
    severity: "ERROR",
    message: "The `Address` member of the `Endpoint` shape must be a string type.",
  },
  "ClientEndpointDiscovery/endpoint": {
    severity: "ERROR",
    message:
      "The `Endpoint` shape must only have the members `Address` and `CachePeriodInMinutes`, but found: {members}",
  },
  "ClientEndpointDiscovery/error": {
    severity: "ERROR",
    message:
      "The operation `{operation}` is marked with `{trait}` and is bound to the service `{service}` but does not have the required error `{error}`.",
  },
  "ClientEndpointDiscovery/input": {
    severity: "ERROR",
    message:
      "Input for endpoint discovery operation `{operation}` may only have the members Operation and Identifiers but found: {members}",
  },
  "ClientEndpointDiscovery/input-identifiers": {
    severity: "ERROR",
    message:
      "The Identifiers member of an endpoint discovery operation must be a map whose keys and values are strings.",
  },
  "ClientEndpointDiscovery/input-operation": {
    severity: "ERROR",
    message: "The Operation member of an endpoint discovery operation must be a string",
  },
  "ClientEndpointDiscovery/no-error": {
    severity: "DANGER",
    message: "Services SHOULD define an error which indicates an endpoint is invalid.",
  },
  "ClientEndpointDiscovery/no-service": {
    severity: "ERROR",
    message:
      "The operation `{operation}` is marked with `{trait}` but is not attached to a service with the `{serviceTrait}` trait.",
  },
  "ClientEndpointDiscovery/output": {
    severity: "ERROR",
    message:
      "Endpoint discovery operation output must only contain an `Endpoints` member, but found: [{members}]",
  },
  "ClientEndpointDiscovery/output-list": {
    severity: "ERROR",
    message: "The output member `Endpoints` on an endpoint discovery operation must be a list.",
  },
  "ClientEndpointDiscovery/output-structure": {
    severity: "ERROR",
    message:
      "The member of the Endpoints list in an endpoint discovery operation must be a structure shape.",
  },
  "ClientEndpointDiscovery/period": {
    severity: "ERROR",
    message: "The `CachePeriodInMinutes` member of the `Endpoint` shape must be a long type.",
  },
  "ClientEndpointDiscovery/unbound": {
    severity: "ERROR",
    message:
      "The operation `{operation}` must be bound to the service `{service}` to use it as the endpoint operation.",
  },
  "ClientEndpointDiscovery/unused": {
    severity: "WARNING",
    message:
      "The service `{service}` is configured to use endpoint discovery, but has no operations bound with the `{trait}` trait.",
  },
  CloudWatchNamespace: {
    severity: "DANGER",
    message:
      "The service's CloudWatch metric namespace `{namespace}` does not follow convention. {reasons}",
  },
  ErrorRename: {
    severity: "ERROR",
    message:
      'Service attempts to rename an error shape from `{error}` to "{name}"; Service protocols [{protocols}] do not support error renaming.',
  },
  EventSource: {
    severity: "WARNING",
    message:
      "aws.api#service|cloudTrailEventSource does not match the expected value. Expected '{expected}', but found '{source}'.",
  },
  "EventSource/placeholder": {
    severity: "WARNING",
    message: "aws.api#service|cloudTrailEventSource must not use placeholders, but found: {source}",
  },
  "HttpChecksumTrait/header": {
    severity: "WARNING",
    message:
      "The `httpHeader` binding of `{header}` on `{name}` starts with the prefix `{checksum}` used by the `httpChecksum` trait.",
  },
  "HttpChecksumTrait/no-algorithms": {
    severity: "ERROR",
    message:
      "The `httpChecksum` trait must model the `responseAlgorithms` property to support response checksum behavior.",
  },
  "HttpChecksumTrait/no-enum": {
    severity: "ERROR",
    message:
      "The `{property}` property of the `httpChecksum` trait targets a member that does not resolve an `enum` trait.",
  },
  "HttpChecksumTrait/no-member": {
    severity: "ERROR",
    message:
      "The `{property}` property of the `httpChecksum` trait targets a member that does not exist.",
  },
  "HttpChecksumTrait/no-mode": {
    severity: "ERROR",
    message:
      "The `httpChecksum` trait must model the `requestValidationModeMember` property to support response checksum behavior.",
  },
  "HttpChecksumTrait/none": {
    severity: "ERROR",
    message:
      "The `httpChecksum` trait must define at least one of the `request` or `response` checksum behaviors.",
  },
  "HttpChecksumTrait/prefix": {
    severity: "DANGER",
    message:
      "The `httpPrefixHeaders` binding of `{name}` uses the prefix `{prefix}` that conflicts with the prefix `{checksum}` used by the `httpChecksum` trait.",
  },
  "HttpChecksumTrait/values": {
    severity: "ERROR",
    message:
      "The `{property}` property of the `httpChecksum` trait targets a member with an `enum` trait that contains unsupported values: {values}",
  },
  ProtocolHttp: {
    severity: "ERROR",
    message:
      "The following values of the `eventStreamHttp` property do not also appear in the `http` property of the {protocol} protocol trait: [{versions}]",
  },
  ProtocolHttpPayload: {
    severity: "ERROR",
    message:
      "AWS Protocols only support binding the following shape types to the payload: string, blob, structure, union, and document",
  },
  QueryErrorCode: {
    severity: "DANGER",
    message:
      "Multiple error shapes with the error code `{code}` found: [{shapes}]. This error code ambiguity will result in the wrong error shape being deserialized when running the query protocol. This pain will be carried forward when migrating to a new protocol when using the awsQueryCompatible trait.",
  },
  Rpcv2CborTrait: {
    severity: "ERROR",
    message:
      "The following values of the `eventStreamHttp` property do not also appear in the `http` property of the {protocol} protocol trait: [{versions}]",
  },
  Rpcv2JsonTrait: {
    severity: "ERROR",
    message:
      "The following values of the `eventStreamHttp` property do not also appear in the `http` property of the {protocol} protocol trait: [{versions}]",
  },
  SdkServiceId: {
    severity: "DANGER",
    message: "Invalid SDK service ID value, `{id}`: {problems}",
  },
  ServiceTagging: {
    severity: "WARNING",
    message: "Service marked `aws.api#TagEnabled` is missing an operation named '{name}.'",
  },
  "ServiceTagging/configured": {
    severity: "WARNING",
    message:
      "Service marked `aws.api#TagEnabled` is missing an operation named '{name}' (specified by `apiConfig`).",
  },
  "ServiceTagging/unfit": {
    severity: "DANGER",
    message: "Shape `{operation}` does not satisfy '{name}' operation requirements.",
  },
  SigV4Traits: {
    severity: "WARNING",
    message: 'Value for `{left}` "{leftName}" and value for `{right}` "{rightName}" SHOULD match.',
  },
  "TagEnabledService/ambiguous": {
    severity: "WARNING",
    message:
      "Service has `apiConfig.{property}` set to `{operation}` but also has a service-bound operation named `{name}`. The default-named operation will be ignored for tagging API discovery. Remove either the `apiConfig` override or the `{name}` operation to avoid ambiguity.",
  },
  "TagEnabledService/no-resource": {
    severity: "ERROR",
    message:
      "Service marked `aws.api#tagEnabled` trait must have at least one `aws.api#taggable` resource.",
  },
  "TagEnabledService/operations": {
    severity: "WARNING",
    message:
      "Service marked `aws.api#tagEnabled` trait does not have consistent tagging operations implemented: {operations}.",
  },
  "TaggableResource/arn": {
    severity: "ERROR",
    message:
      "Resource is taggable only via service-wide tag operations. It must use the `aws.api@arn` trait.",
  },
  "TaggableResource/forgotten": {
    severity: "WARNING",
    message: "Resource is likely missing `aws.api#taggable` trait.",
  },
  "TaggableResource/operations": {
    severity: "DANGER",
    message:
      "Resource does not have tagging CRUD operations and is not compatible with service-wide tagging operations for service `{service}`.",
  },
  "TaggableResource/service": {
    severity: "WARNING",
    message:
      "Service has resources with `aws.api#taggable` applied but does not have the `aws.api#tagEnabled` trait.",
  },
  "TaggableResource/update": {
    severity: "DANGER",
    message:
      "Update and put resource lifecycle operations should not support updating tags because it is a privileged operation that modifies access.",
  },
  TagResourcePropertyName: {
    severity: "WARNING",
    message: "Suggested tag property name is '[T|t]ags'.",
  },
  TagResourcePropertyType: {
    severity: "ERROR",
    message:
      "Tag property must be a list shape targeting a member containing a pair of strings, or a Map shape targeting a string member.",
  },
} as const;
