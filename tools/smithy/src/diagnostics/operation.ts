/** What the rules find about how operations behave and are sent: HTTP, pages, streams. Ordered by code. */
export const operationDiagnostics = {
  CorsTrait: {
    severity: "ERROR",
    message: "The `origin` and `origins` members of the `cors` trait are mutually exclusive.",
  },
  EventPayloadTrait: {
    severity: "ERROR",
    message:
      "This event structure contains a member marked with the `eventPayload` trait, so all other members must be marked with the `eventHeader` trait. However, the following member(s) are not marked with the eventHeader trait: {members}",
  },
  HostLabelTrait: {
    severity: "ERROR",
    message:
      "This operation uses {input} as input, but the following host labels found in the operation's `endpoint` trait do not have a corresponding member marked with the `hostLabel` trait: {labels}",
  },
  "HostLabelTrait/host": {
    severity: "ERROR",
    message:
      "The `endpoint` trait hostPrefix, {prefix}, could not expand in to a valid RFC 3986 host: {expanded}",
  },
  "HostLabelTrait/no-label": {
    severity: "ERROR",
    message:
      "This `{member}` structure member is marked with the `hostLabel` trait, but no corresponding `endpoint` label could be found when used as the input of the `{operation}` operation.",
  },
  "HostLabelTrait/period": {
    severity: "DANGER",
    message:
      "`endpoint` trait hostPrefix contains host labels and does not end in a period (`.`). This can result in clients inadvertently sending data to domains you do not control.",
  },
  HttpApiKeyAuthTrait: {
    severity: "ERROR",
    message:
      "The httpApiKeyAuth trait must have an `in` value of `header` when a `scheme` is provided, found: {location}",
  },
  "HttpBindingTraitIgnored.Input": {
    severity: "WARNING",
    message: "The `{trait}` trait applied to this {member} is ignored in {contexts}",
  },
  "HttpBindingTraitIgnored.Output": {
    severity: "WARNING",
    message: "The `{trait}` trait applied to this {member} is ignored in {contexts}",
  },
  "HttpBindingTraitIgnored.TopLevel": {
    severity: "WARNING",
    message: "The `{trait}` trait applied to this {member} is ignored in {contexts}",
  },
  HttpBindingsMissing: {
    severity: "WARNING",
    message:
      "One or more operations in the `{service}` service define the `http` trait, but this operation is missing the `http` trait.",
  },
  "HttpBindingsMissing/protocol": {
    severity: "ERROR",
    message:
      "The `{protocol}` protocol requires all operations in the `{service}` service define the `http` trait, but this operation is missing the `http` trait.",
  },
  "HttpHeaderTrait/conflict": {
    severity: "ERROR",
    message:
      "`httpHeader` field name binding conflicts found for the `{header}` header in the following structure members: {members}",
  },
  "HttpHeaderTrait/forbidden": {
    severity: "DANGER",
    message: "`{header}` is not an allowed HTTP header binding",
  },
  "HttpHeaderTrait/name": {
    severity: "DANGER",
    message:
      "`{header}` is not a valid HTTP header field name according to section 5.6.2 of RFC 9110",
  },
  HttpLabelTrait: {
    severity: "ERROR",
    message:
      "This operation uses `{input}` as input, but the following URI labels found in the operation's `http` trait do not have a corresponding member marked with the `httpLabel` trait: {labels}",
  },
  "HttpLabelTrait/greedy": {
    severity: "ERROR",
    message:
      "The `{member}` structure member corresponds to a greedy label when used as the input of the `{operation}` operation. This member targets {target}, but greedy labels must target string shapes.",
  },
  "HttpLabelTrait/no-label": {
    severity: "ERROR",
    message:
      "This `{member}` structure member is marked with the `httpLabel` trait, but no corresponding `http` URI label could be found when used as the input of the `{operation}` operation.",
  },
  HttpMethodSemantics: {
    severity: "WARNING",
    message:
      "This operation uses the `{method}` method in the `http` trait, but expected `{expected}`.",
    hint: "Methods are case-sensitive, and most servers know `{correct}` only.",
  },
  "HttpMethodSemantics.MissingIdempotentTrait": {
    severity: "WARNING",
    message:
      "This operation uses the `{method}` method in the `http` trait, but is not marked with the idempotent trait",
  },
  "HttpMethodSemantics.MissingReadonlyTrait": {
    severity: "WARNING",
    message:
      "This operation uses the `{method}` method in the `http` trait, but is not marked with the readonly trait",
  },
  "HttpMethodSemantics.OPTIONS": {
    severity: "WARNING",
    message:
      "OPTIONS requests are typically used as part of CORS and should not be modeled explicitly. They are an implementation detail that should not appear in generated client or server code. Instead, tooling should use the `cors` trait on a service to automatically configure CORS on clients and servers. It is the responsibility of service frameworks and API gateways to automatically manage OPTIONS requests. For example, OPTIONS requests are automatically created when using Smithy models with Amazon API Gateway.",
  },
  "HttpMethodSemantics.UnexpectedPayload": {
    severity: "DANGER",
    message:
      "This operation uses the `{method}` method in the `http` trait, but the `{member}` member is sent as the payload of the request because it is marked with the `httpPayload` trait. Many HTTP clients do not support payloads with {method} requests. Consider binding this member to other parts of the HTTP request such as a query string parameter using the `httpQuery` trait, a header using the `httpHeader` trait, or a path segment using the `httpLabel` trait.",
  },
  "HttpMethodSemantics.UnexpectedPayload/body": {
    severity: "DANGER",
    message:
      "This operation uses the `{method}` method in the `http` trait, but the following members are sent as part of the payload of the request: {members}. These members are sent as part of the payload because they are not explicitly configured to be sent in headers, in the query string, or in a URI segment. Many HTTP clients do not support payloads with {method} requests. Consider binding these members to other parts of the HTTP request such as query string parameters using the `httpQuery` trait, headers using the `httpHeader` trait, or URI segments using the `httpLabel` trait.",
  },
  "HttpMethodSemantics.UnnecessaryIdempotentTrait": {
    severity: "WARNING",
    message:
      "This operation uses the `{method}` method in the `http` trait, but is marked with the idempotent trait",
  },
  "HttpMethodSemantics.UnnecessaryReadonlyTrait": {
    severity: "WARNING",
    message:
      "This operation uses the `{method}` method in the `http` trait, but is marked with the readonly trait",
  },
  HttpPayload: {
    severity: "ERROR",
    message:
      "A member of this structure is marked with the `httpPayload` trait, but the following structure members are not explicitly bound to the HTTP message: {members}",
  },
  HttpPrefixHeadersTrait: {
    severity: "ERROR",
    message:
      "`httpHeader` binding of `{header}` conflicts with the `httpPrefixHeaders` binding of `{map}` to `{prefix}`. `httpHeader` bindings must not case-insensitively start with any `httpPrefixHeaders` bindings.",
  },
  "HttpPrefixHeadersTrait/all": {
    severity: "NOTE",
    message:
      "`httpHeader` binding of `{header}` conflicts with the `httpPrefixHeaders` binding of `{map}` to `{prefix}`. The service will not be able to disambiguate between header parameters intended for the `{map}` member and those explicitly bound to the `httpHeader` members.",
  },
  HttpQueryParamsTrait: {
    severity: "NOTE",
    message:
      "Structure member `{map}` is marked with the `httpQueryParams` trait, and `httpQuery` traits are applied to the following members: {members}. The service will not be able to disambiguate between query string parameters intended for the `{map}` member and those explicitly bound to the `httpQuery` members.",
  },
  "HttpQueryTrait/conflict": {
    severity: "ERROR",
    message:
      "`httpQuery` parameter name binding conflicts found for the `{name}` parameter in the following structure members: {members}",
  },
  "HttpQueryTrait/literal": {
    severity: "ERROR",
    message:
      "`httpQuery` name `{name}` conflicts with the `http` trait of the `{operation}` operation: `{uri}`",
  },
  HttpResponseCodeSemantics: {
    severity: "DANGER",
    message: "Expected an `http` code in the 2xx range, but found {code}",
  },
  "HttpResponseCodeSemantics/body": {
    severity: "WARNING",
    message:
      "The HTTP {code} status code does not allow a response body. To use this status code, all output members need to be bound to @httpHeader, @httpPrefixHeaders, @httpResponseCode, etc.",
  },
  "HttpResponseCodeSemantics/error": {
    severity: "DANGER",
    message:
      "Expected an `httpError` code in the {expected} range for a `{fault}` error, but found {code}",
  },
  HttpUriConflict: {
    severity: "ERROR",
    message:
      "Operation URI, `{uri}`, conflicts with other operation URIs in the same service: [{others}]",
  },
  HttpUriFormat: {
    severity: "DANGER",
    message: "URI pattern has characters that a URI cannot have: {uri}",
  },
  "HttpUriFormat/empty": {
    severity: "DANGER",
    message: "URI pattern must not contain empty segments: {uri}",
  },
  "HttpUriFormat/fragment": {
    severity: "ERROR",
    message: "URI pattern must not contain a fragment: {uri}",
  },
  "HttpUriFormat/start": {
    severity: "ERROR",
    message: 'URI pattern must start with "/": {uri}',
  },
  "HttpUriGreedyLabel.GreedyLabelIsNotLastLabel": {
    severity: "DANGER",
    message: "A greedy label must be the last label in its pattern: {uri}",
  },
  "HttpUriGreedyLabel.MultipleGreedyLabels": {
    severity: "DANGER",
    message: "At most one greedy label segment may exist in a pattern: {uri}",
  },
  IdempotencyTokenIgnored: {
    severity: "WARNING",
    message:
      "The `idempotencyToken` trait only has an effect when applied to a top-level operation input member, but it was applied and ignored in the following contexts: {contexts}",
  },
  "IdempotentTrait/both": {
    severity: "ERROR",
    message:
      "The `exists` and `notFound` properties of the `@idempotent` trait are mutually exclusive. Only one may be specified.",
  },
  "IdempotentTrait/error": {
    severity: "ERROR",
    message:
      "The `{property}` property references error `{error}`, but it is not in the operation's errors list. Expected one of {expected}",
  },
  "PaginatedTrait/required-size": {
    severity: "WARNING",
    message: "{prefix}paginated trait `{name}` member `{member}` should not be required",
  },
  "PaginatedTrait/deep": {
    severity: "WARNING",
    message:
      "{prefix}paginated trait `{name}` contains a path with more than two parts, which can make your API cumbersome to use",
  },
  "PaginatedTrait/discouraged": {
    severity: "DANGER",
    message:
      "{prefix}paginated trait `{name}` member `{member}` targets a {type} shape, but this is not recommended. One of [{targets}] SHOULD be targeted.",
  },
  "PaginatedTrait/missing": {
    severity: "ERROR",
    message: "{prefix}paginated trait `{name}` is not configured",
  },
  "PaginatedTrait/discouraged-required": {
    severity: "DANGER",
    message: "{prefix}paginated trait `{name}` member `{member}` should not be required",
  },
  "PaginatedTrait/path": {
    severity: "ERROR",
    message: "{prefix}paginated trait `{name}` does not allow path values",
  },
  "PaginatedTrait/required": {
    severity: "ERROR",
    message: "{prefix}paginated trait `{name}` member `{member}` must not be required",
  },
  "PaginatedTrait/target": {
    severity: "ERROR",
    message:
      "{prefix}paginated trait `{name}` member `{member}` targets a {type} shape, but must target one of the following: [{targets}]",
  },
  "PaginatedTrait/unknown": {
    severity: "ERROR",
    message: "{prefix}paginated trait `{name}` targets a member `{path}` that does not exist",
  },
  RequestCompressionTrait: {
    severity: "ERROR",
    message:
      "Invalid compression {what} found in `requestCompression` trait applied to `{operation}`: {encodings}",
  },
  "RequestCompressionTrait/input": {
    severity: "ERROR",
    message:
      "The `requestCompression` trait can only be applied to operations which have an input shape defined",
  },
  "RequestCompressionTrait/none": {
    severity: "ERROR",
    message:
      "There must be at least one compression algorithm in `encodings` for the `requestCompression` trait applied to `{operation}`",
  },
  "RequestCompressionTrait/stream": {
    severity: "ERROR",
    message:
      "The `requestCompression` trait can only be applied to operations which do not have input members that target shapes with both the `streaming` and `requiresLength` traits applied, but found member `{member}` targeting `{target}`",
  },
  "StreamingTrait/absent": {
    severity: "ERROR",
    message:
      "Members that target blobs marked with the `streaming` trait MUST also be marked with the `required` or `default` trait.",
  },
  "StreamingTrait/event": {
    severity: "ERROR",
    message:
      "Each member of an event stream union must target a structure shape, but the following union members do not: [{members}]",
  },
  "StreamingTrait/member": {
    severity: "ERROR",
    message:
      "Members cannot target structures that contain a stream, but this member targets {container}",
  },
  "StreamingTrait/output": {
    severity: "ERROR",
    message:
      "Structures that contain a reference to a stream marked with the @requiresLength trait can only be used as operation inputs, but this structure is referenced from `{operation}` as output",
  },
  "StreamingTrait/payload": {
    severity: "ERROR",
    message:
      "Member `{member}` referencing @streaming shape `{target}` must have the @httpPayload trait, as service `{service}` has a protocol that supports @httpPayload.",
  },
  "StreamingTrait/relation": {
    severity: "ERROR",
    message:
      "This shape has an invalid `{relation}` relationship to a structure, `{container}`, that contains a stream",
  },
} as const;
