/** What the rules of validation find, ordered by code. */
export const validateDiagnostics = {
  "Target/error-as-input": {
    severity: "ERROR",
    message:
      "Operation {relation} targets an invalid structure `{target}` that is marked with the `error` trait.",
  },
  "Target/lifecycle": {
    severity: "ERROR",
    message: "Resource {relation} lifecycle operation must target an operation, but found {target}",
  },
  "Target/map-key": {
    severity: "ERROR",
    message: "Map key member targets {target}, but is expected to target a string",
  },
  "Target/member": {
    severity: "ERROR",
    message: "member shape targets an unresolved shape `{target}`",
    hint: "Did you mean `{suggestion}`?",
  },
  "Target/member-type": {
    severity: "ERROR",
    message: "Members cannot target {type} shapes, but found {target}",
  },
  "Target/mixin": {
    severity: "ERROR",
    message:
      "Illegal {relation} reference to mixin `{target}`; shapes marked with the mixin trait can only be referenced to apply them as a mixin.",
  },
  "Target/not-a-mixin": {
    severity: "ERROR",
    message: "Attempted to use {mixin} as a mixin, but it is not marked with the mixin trait",
  },
  "Target/not-an-error": {
    severity: "ERROR",
    message:
      "`{target}` cannot be bound as an error because it is not marked with the `error` trait.",
  },
  "Target/trait": {
    severity: "ERROR",
    message:
      "Found a {relation} reference to trait definition `{target}`. Trait definitions cannot be targeted by members or referenced by shapes in any other context other than applying them as traits.",
  },
  "Target/type": {
    severity: "ERROR",
    message:
      "{type} shape `{relation}` relationships must target a {expected} shape, but found {target}",
  },
  "Target/unresolved": {
    severity: "ERROR",
    message:
      "{type} shape has {article} `{relation}` relationship to an unresolved shape `{target}`",
    hint: "Did you mean `{suggestion}`?",
  },
  TraitTarget: {
    severity: "ERROR",
    message:
      "Trait `{trait}` cannot be applied to `{shape}`. This trait may only be applied to shapes that match the following selector: {selector}",
  },
  TraitValue: {
    severity: "ERROR",
    message: "Error validating trait {trait}: {problem}",
  },
  "TraitValue/warning": {
    severity: "WARNING",
    message: "Error validating trait {trait}: {problem}",
  },
  "Model/creating-trait": {
    severity: "ERROR",
    message: "Error creating trait `{trait}`: {problem}",
  },
  TraitConflict: {
    severity: "ERROR",
    message: "Found conflicting traits on {type} shape: {conflicts}",
  },
  "ExclusiveStructureMemberTrait/member": {
    severity: "ERROR",
    message:
      "The `{trait}` trait can be applied to only a single member of a shape, but it was found on the following members: {members}",
  },
  "ExclusiveStructureMemberTrait/target": {
    severity: "ERROR",
    message:
      "Only a single member of a structure can target a shape marked with the `{trait}` trait, but it was found on the following members: {members}",
  },
  "LengthTrait/negative-min": {
    severity: "ERROR",
    message: "A length trait is applied with a negative `min` value.",
  },
  "LengthTrait/negative-max": {
    severity: "ERROR",
    message: "A length trait is applied with a negative `max` value.",
  },
  "LengthTrait/empty": {
    severity: "ERROR",
    message: "A length trait is applied with a `min` value greater than its `max` value.",
  },
  "RangeTrait/empty": {
    severity: "ERROR",
    message: "A range trait is applied with a `min` value greater than its `max` value.",
  },
  "RangeTrait/fraction": {
    severity: "ERROR",
    message:
      "Shape `{shape}` is marked with the `range` trait, but its `{property}` property is a decimal ({bound}) when its shape (`{type}`) does not support decimals.",
  },
  "RangeTrait/member-fraction": {
    severity: "ERROR",
    message:
      "Member `{shape}` is marked with the `range` trait, but its `{property}` property is a decimal ({bound}) when its target (`{target}`) does not support decimals.",
  },
  PatternTrait: {
    severity: "WARNING",
    message:
      "A pattern trait is applied without a {anchors}, meaning only part of the string must match the regular expression. Explicitly anchoring regular expressions is preferable because it is more restrictive by default and does not require modelers to understand how Smithy evaluates them.",
  },
  UnstableTrait: {
    severity: "WARNING",
    message: "This shape applies a trait that is unstable: {trait}",
  },
  DeprecatedTrait: {
    severity: "WARNING",
    message: "This shape applies a trait that is deprecated: {trait}{more}",
  },
  "DeprecatedShape/member": {
    severity: "WARNING",
    message: "Member targets a deprecated shape, {shape}{more}",
  },
  "DeprecatedShape/mixin": {
    severity: "WARNING",
    message: "Applies a deprecated mixin, {shape}{more}",
  },
  CorsTrait: {
    severity: "ERROR",
    message: "The `origin` and `origins` members of the `cors` trait are mutually exclusive.",
  },
  "EnumShape/duplicate": {
    severity: "ERROR",
    message: "Multiple {type} members found with duplicate value `{value}`",
  },
  "EnumShape/name": {
    severity: "WARNING",
    message:
      "The name `{name}` does not match the recommended enum name format of beginning with an uppercase letter, followed by any number of uppercase letters, numbers, or underscores.",
  },
  "EnumShape/text": {
    severity: "ERROR",
    message: "enum members can only be assigned string values, but found: {value}",
  },
  "EnumShape/empty": {
    severity: "ERROR",
    message: "enum values may not be empty.",
  },
  "EnumShape/missing": {
    severity: "ERROR",
    message: "intEnum members must be assigned an integer value",
  },
  "EnumShape/integer": {
    severity: "ERROR",
    message: "intEnum members require integer values, but found: {value}",
  },
  "EnumShape/size": {
    severity: "ERROR",
    message: "intEnum members must fit within an integer, but found: {value}",
  },
  "MixinTrait/operation": {
    severity: "ERROR",
    message:
      "Operation shapes with the mixin trait MUST target `smithy.api#Unit` for their input and output. Operation mixin shape `{shape}` defines one or both of these properties.",
  },
  "MixinTrait/resource": {
    severity: "ERROR",
    message:
      "Resource shapes with the mixin trait may not define any properties. Resource mixin shape `{shape}` defines one or more properties.",
  },
  "EnumTrait/duplicate": {
    severity: "ERROR",
    message: "Duplicate enum trait values found with the same `{property}` property of '{text}'",
  },
  "EnumTrait/name": {
    severity: "WARNING",
    message:
      "The name `{name}` does not match the recommended enum name format of beginning with an uppercase letter, followed by any number of uppercase letters, numbers, or underscores.",
  },
  "EnumTrait/no-names": {
    severity: "WARNING",
    message:
      "Enums should define the `name` property to allow rich types to be generated in code generators.",
  },
  "EnumTrait/some-names": {
    severity: "ERROR",
    message:
      "If any enum definition `name` is set, then they must all be set, because some tools only use names.",
  },
  "Union/empty": {
    severity: "ERROR",
    message: "Tagged unions must have one or more members",
  },
  "Union/box": {
    severity: "WARNING",
    message:
      "Invalid box trait found on a union member. The box trait on union members has no effect because union members are implicitly nullable.",
  },
  "Union/default": {
    severity: "NOTE",
    message:
      "This union member targets `{target}`, a shape with a default value of `{value}`. Note that default values are only applicable to structures and ignored in tagged unions. It is a best practice for union members to target shapes with no default value (for example, instead of targeting PrimitiveInteger, target Integer).",
  },
  JsonName: {
    severity: "ERROR",
    message:
      "This shape contains members with conflicting JSON names that resolve to '{name}': {members}",
  },
  MediaType: {
    severity: "ERROR",
    message: 'Invalid mediaType value, "{value}": a media type is `type/subtype`, then parameters',
  },
  XmlNamespaceTrait: {
    severity: "ERROR",
    message: "An `xmlNamespace` trait is applied to the {shape} shape with an invalid uri: {uri}",
  },
  XmlFlattenedTrait: {
    severity: "WARNING",
    message:
      'Member is `@xmlFlattened`, so `@xmlName` of target\'s member (`{item}`) has no effect. The flattened list elements will have the name of this member - `{member}`. If this is unintended, you can add `@xmlName("{name}")` to this member.',
  },
  ShapeIdConflict: {
    severity: "ERROR",
    message: "Shape ID `{shape}` conflicts with other shape IDs in the model: [{others}]",
  },
  PrivateAccess: {
    severity: "ERROR",
    message:
      "This shape has an invalid {relation} relationship that targets a private shape, `{target}`, in another namespace.",
  },
  "PrivateAccess/trait": {
    severity: "WARNING",
    message:
      "This shape has an invalid trait relationship that targets a private shape, `{target}`, in another namespace.",
  },
  PrivateMixinMember: {
    severity: "WARNING",
    message:
      "The `@private` trait does not prevent a mixin member from being inherited by shapes in other namespaces, nor does it prevent new traits from being added to the inherited member. Apply `@private` to the mixin shape or target shape instead if cross-namespace access should be restricted.",
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
  HttpLabelTrait: {
    severity: "ERROR",
    message:
      "This operation uses `{input}` as input, but the following URI labels found in the operation's `http` trait do not have a corresponding member marked with the `httpLabel` trait: {labels}",
  },
  "HttpLabelTrait/no-label": {
    severity: "ERROR",
    message:
      "This `{member}` structure member is marked with the `httpLabel` trait, but no corresponding `http` URI label could be found when used as the input of the `{operation}` operation.",
  },
  "HttpLabelTrait/greedy": {
    severity: "ERROR",
    message:
      "The `{member}` structure member corresponds to a greedy label when used as the input of the `{operation}` operation. This member targets {target}, but greedy labels must target string shapes.",
  },
  HttpUriConflict: {
    severity: "ERROR",
    message:
      "Operation URI, `{uri}`, conflicts with other operation URIs in the same service: [{others}]",
  },
  "HttpUriGreedyLabel.MultipleGreedyLabels": {
    severity: "DANGER",
    message: "At most one greedy label segment may exist in a pattern: {uri}",
  },
  "HttpUriGreedyLabel.GreedyLabelIsNotLastLabel": {
    severity: "DANGER",
    message: "A greedy label must be the last label in its pattern: {uri}",
  },
  HttpUriFormat: {
    severity: "DANGER",
    message: "URI pattern has characters that a URI cannot have: {uri}",
  },
  "HttpUriFormat/start": {
    severity: "ERROR",
    message: 'URI pattern must start with "/": {uri}',
  },
  "HttpUriFormat/fragment": {
    severity: "ERROR",
    message: "URI pattern must not contain a fragment: {uri}",
  },
  "HttpUriFormat/empty": {
    severity: "DANGER",
    message: "URI pattern must not contain empty segments: {uri}",
  },
  HttpMethodSemantics: {
    severity: "WARNING",
    message:
      "This operation uses the `{method}` method in the `http` trait, but expected `{expected}`. Methods are case-sensitive, and most servers know `{expected}` only.",
  },
  "HttpMethodSemantics.OPTIONS": {
    severity: "WARNING",
    message:
      "OPTIONS requests are typically used as part of CORS and should not be modeled explicitly. They are an implementation detail that should not appear in generated client or server code. Instead, tooling should use the `cors` trait on a service to automatically configure CORS on clients and servers. It is the responsibility of service frameworks and API gateways to automatically manage OPTIONS requests. For example, OPTIONS requests are automatically created when using Smithy models with Amazon API Gateway.",
  },
  "HttpMethodSemantics.MissingReadonlyTrait": {
    severity: "WARNING",
    message:
      "This operation uses the `{method}` method in the `http` trait, but is not marked with the readonly trait",
  },
  "HttpMethodSemantics.UnnecessaryReadonlyTrait": {
    severity: "WARNING",
    message:
      "This operation uses the `{method}` method in the `http` trait, but is marked with the readonly trait",
  },
  "HttpMethodSemantics.MissingIdempotentTrait": {
    severity: "WARNING",
    message:
      "This operation uses the `{method}` method in the `http` trait, but is not marked with the idempotent trait",
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
  HttpResponseCodeSemantics: {
    severity: "DANGER",
    message: "Expected an `http` code in the 2xx range, but found {code}",
  },
  "HttpResponseCodeSemantics/error": {
    severity: "DANGER",
    message:
      "Expected an `httpError` code in the {expected} range for a `{fault}` error, but found {code}",
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
  "HttpHeaderTrait/conflict": {
    severity: "ERROR",
    message:
      "`httpHeader` field name binding conflicts found for the `{header}` header in the following structure members: {members}",
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
  HttpQueryParamsTrait: {
    severity: "NOTE",
    message:
      "Structure member `{map}` is marked with the `httpQueryParams` trait, and `httpQuery` traits are applied to the following members: {members}. The service will not be able to disambiguate between query string parameters intended for the `{map}` member and those explicitly bound to the `httpQuery` members.",
  },
  HttpApiKeyAuthTrait: {
    severity: "ERROR",
    message:
      "The httpApiKeyAuth trait must have an `in` value of `header` when a `scheme` is provided, found: {location}",
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
  "HostLabelTrait/period": {
    severity: "DANGER",
    message:
      "`endpoint` trait hostPrefix contains host labels and does not end in a period (`.`). This can result in clients inadvertently sending data to domains you do not control.",
  },
  "HostLabelTrait/no-label": {
    severity: "ERROR",
    message:
      "This `{member}` structure member is marked with the `hostLabel` trait, but no corresponding `endpoint` label could be found when used as the input of the `{operation}` operation.",
  },
  "PaginatedTrait/missing": {
    severity: "ERROR",
    message: "{prefix}paginated trait `{name}` is not configured",
  },
  "PaginatedTrait/path": {
    severity: "ERROR",
    message: "{prefix}paginated trait `{name}` does not allow path values",
  },
  "PaginatedTrait/unknown": {
    severity: "ERROR",
    message: "{prefix}paginated trait `{name}` targets a member `{path}` that does not exist",
  },
  "PaginatedTrait/deep": {
    severity: "WARNING",
    message:
      "{prefix}paginated trait `{name}` contains a path with more than two parts, which can make your API cumbersome to use",
  },
  "PaginatedTrait/required": {
    severity: "ERROR",
    message: "{prefix}paginated trait `{name}` member `{member}` must not be required",
  },
  "PaginatedTrait/output-required": {
    severity: "DANGER",
    message: "{prefix}paginated trait `{name}` member `{member}` should not be required",
  },
  "PaginatedTrait.ShouldNotBeRequired.pageSize": {
    severity: "WARNING",
    message: "{prefix}paginated trait `{name}` member `{member}` should not be required",
  },
  "PaginatedTrait/target": {
    severity: "ERROR",
    message:
      "{prefix}paginated trait `{name}` member `{member}` targets a {type} shape, but must target one of the following: [{targets}]",
  },
  "PaginatedTrait/discouraged": {
    severity: "DANGER",
    message:
      "{prefix}paginated trait `{name}` member `{member}` targets a {type} shape, but this is not recommended. One of [{targets}] SHOULD be targeted.",
  },
  DefaultTrait: {
    severity: "ERROR",
    message: "Error validating @default trait{where}: {problem}",
  },
  "DefaultTrait/warning": {
    severity: "WARNING",
    message: "Error validating @default trait{where}: {problem}",
  },
  "DefaultTrait/null": {
    severity: "ERROR",
    message: "The @default trait can be set to null only on members",
  },
  "DefaultTrait/map": {
    severity: "ERROR",
    message: "The @default value of a map must be an empty map",
  },
  "DefaultTrait/list": {
    severity: "ERROR",
    message: "The @default value of a list must be an empty list",
  },
  "DefaultTrait/document": {
    severity: "ERROR",
    message: "The @default value of a document cannot be a non-empty {type}",
  },
  "DefaultTrait/blob": {
    severity: "WARNING",
    message: "The @default value of a blob should be a valid base64 string.",
  },
  "DefaultTrait/incoherent": {
    severity: "ERROR",
    message:
      "Member defines a default value that differs from the default value of the target shape, {target}. The member has a default of `{value}`, but the target has a default of `{expected}`.",
  },
  "DefaultTrait/missing": {
    severity: "ERROR",
    message:
      "Member targets {target}, which requires that the member defines the same default of `{value}`",
  },
  DefaultValueInUpdate: {
    severity: "WARNING",
    message:
      "This update style operation has top-level input members marked with the @default trait. It will be impossible to tell if the member was omitted or explicitly provided. Affected members: [{members}]",
  },
  "ShapeRecursion/collection": {
    severity: "ERROR",
    message:
      "Found invalid shape recursion: {path}. A recursive list, set, or map shape is only valid if an intermediate reference is through a union or structure.",
  },
  "ShapeRecursion/structure": {
    severity: "ERROR",
    message:
      "Found invalid shape recursion: {path}. A structure cannot be mutually recursive through all required members.",
  },
  "ShapeRecursion/union": {
    severity: "ERROR",
    message: "It is impossible to create instances of this recursive union",
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
  "StreamingTrait/output": {
    severity: "ERROR",
    message:
      "Structures that contain a reference to a stream marked with the @requiresLength trait can only be used as operation inputs, but this structure is referenced from `{operation}` as output",
  },
  "StreamingTrait/member": {
    severity: "ERROR",
    message:
      "Members cannot target structures that contain a stream, but this member targets {container}",
  },
  "StreamingTrait/relation": {
    severity: "ERROR",
    message:
      "This shape has an invalid `{relation}` relationship to a structure, `{container}`, that contains a stream",
  },
  "StreamingTrait/payload": {
    severity: "ERROR",
    message:
      "Member `{member}` referencing @streaming shape `{target}` must have the @httpPayload trait, as service `{service}` has a protocol that supports @httpPayload.",
  },
  "Service/conflict": {
    severity: "ERROR",
    message:
      "{subject} conflicts with {other} in the `{service}` service closure. Shapes in the closure of a service must have case-insensitively unique names regardless of their namespaces. Use the `rename` property of the service to disambiguate shape names.",
  },
  "Service/tolerable-conflict": {
    severity: "WARNING",
    message:
      "{subject} conflicts with {other} in the `{service}` service closure. Shapes in the closure of a service should have case-insensitively unique names regardless of their namespaces. Use the `rename` property of the service to disambiguate shape names.",
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
  "Service/same-name": {
    severity: "ERROR",
    message: "Service rename for `{from}` does not actually change the name from `{to}`",
  },
  "Service/outside": {
    severity: "ERROR",
    message: "Service attempts to rename a shape not in the service: {from}",
  },
  "Service/type": {
    severity: "ERROR",
    message:
      'Service attempts to rename a {type} shape from `{from}` to "{to}"; {type}s cannot be renamed',
  },
  "OperationInputOutputMisuse/side": {
    severity: "ERROR",
    message:
      "Operation `{side}` cannot target structures marked with the `@{other}` trait: `{target}`",
  },
  "OperationInputOutputMisuse/shared": {
    severity: "ERROR",
    message:
      "Shapes marked with the @{side} trait cannot be used as {side} by multiple operations: {operations}",
  },
  "OperationInputOutputMisuse/member": {
    severity: "ERROR",
    message: "Members cannot target structures marked with the @{side} trait: {target}",
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
  RequestCompressionTrait: {
    severity: "ERROR",
    message:
      "Invalid compression algorithms found in `requestCompression` trait applied to `{operation}`: {encodings}",
  },
  "RequestCompressionTrait/none": {
    severity: "ERROR",
    message:
      "There must be at least one compression algorithm in `encodings` of the `requestCompression` trait",
  },
  "RequestCompressionTrait/stream": {
    severity: "ERROR",
    message:
      "The `requestCompression` trait can only be applied to operations which do not have input members that target shapes with both the `streaming` and `requiresLength` traits applied, but found member `{member}` targeting `{target}`",
  },
  EventPayloadTrait: {
    severity: "ERROR",
    message:
      "This event structure contains a member marked with the `eventPayload` trait, so all other members must be marked with the `eventHeader` trait. However, the following member(s) are not marked with the eventHeader trait: {members}",
  },
  NoInlineDocumentSupport: {
    severity: "ERROR",
    message:
      "This service uses the `{protocol}` protocol which does not support inline document types, but the following document types were found in the closure of the service: [{documents}]",
  },
  AuthTrait: {
    severity: "DANGER",
    message:
      "auth trait applies authentication that is not configured on the service shape, `{service}`: [{schemes}]",
  },
  UnitType: {
    severity: "ERROR",
    message: "The smithy.api#unitType trait can only be applied to smithy.api#Unit",
  },
  "UnitType/member": {
    severity: "ERROR",
    message:
      "Only members of a union can reference smithy.api#Unit, but found one of a {type}: `{member}`",
  },
  "Model/metadata-array": {
    severity: "ERROR",
    message: "Expected `{key}` to be an array; found {found}",
  },
  "Model/metadata-element": {
    severity: "ERROR",
    message: "Expected array element {index} to be a object but found {found}.",
  },
  "Model/metadata-missing": {
    severity: "ERROR",
    message: "Missing expected member `{member}`.",
  },
  "Model/metadata-severity": {
    severity: "ERROR",
    message: "Expected one of `DANGER`, `WARNING`; got `{severity}`.",
  },
  "Model/validator-configuration": {
    severity: "ERROR",
    message: "Error creating `{name}` validator: {problem}",
  },
  ResourceCycle: {
    severity: "ERROR",
    message: "Circular resource hierarchy found: {path}",
  },
  "ResourceLifecycle/readonly": {
    severity: "ERROR",
    message:
      "The `{lifecycle}` lifecycle operation of this resource targets an invalid operation, `{operation}`. The targeted operation {must} be marked with the readonly trait.",
  },
  "ResourceLifecycle/idempotent": {
    severity: "ERROR",
    message:
      "The `{lifecycle}` lifecycle operation of this resource targets an invalid operation, `{operation}`. The targeted operation must be marked as idempotent.",
  },
  "ResourceIdentifier/property": {
    severity: "ERROR",
    message: "Resource identifier `{identifier}` cannot also be a resource property",
  },
  "ResourceIdentifier/missing": {
    severity: "ERROR",
    message:
      "This resource is bound as a child of `{parent}`, but it is invalid because its `identifiers` property is missing the following identifiers that are defined in `{parent}`: [{missing}]",
  },
  "ResourceIdentifier/target": {
    severity: "ERROR",
    message:
      "The `identifiers` property of this resource is incompatible with its binding to `{parent}`: {mismatches}",
  },
  "ResourceIdentifierBinding/conflict": {
    severity: "ERROR",
    message:
      "Conflicting resource identifier member bindings found for identifier '{identifier}' between members: '{members}'",
  },
  "ResourceIdentifierBinding/overridden": {
    severity: "WARNING",
    message:
      "Implicit resource identifier for '{identifier}' is overridden by `resourceIdentifier` trait on members: '{members}'",
  },
  "ResourceIdentifierBinding/instance": {
    severity: "ERROR",
    message:
      "This operation does not form a valid instance operation when bound to resource `{resource}`. All of the identifiers of the resource were not implicitly or explicitly bound to the input of the operation. Expected the following identifier bindings: [{expected}]. Found the following identifier bindings: [{found}]",
  },
  "ResourceIdentifierBinding/collection": {
    severity: "ERROR",
    message:
      "This operation is bound as a collection operation on the `{resource}` resource, but it improperly binds all of the identifiers of the resource to members of the operation input.",
  },
  "ResourceIdentifierBinding/parent": {
    severity: "ERROR",
    message:
      "This operation is bound to the `{child}` resource, which is a child of the `{parent}` resource, and it is missing the following resource identifier bindings of `{parent}`: [{missing}]",
  },
  ServiceBoundResourceOperation: {
    severity: "WARNING",
    message:
      "The `{operation}` operation is bound to the `{service}` service but has members that match identifiers of the following resource shapes: [{resources}]. It may be more accurately bound to one of them than directly to the service.",
  },
  SingleOperationBinding: {
    severity: "ERROR",
    message:
      "An operation can appear only once in an entire service closure. This operation is illegally bound into the `{service}` service closure from multiple shapes: {binders}",
  },
  SingleResourceBinding: {
    severity: "ERROR",
    message:
      "A resource can appear only once in an entire service closure. This resource is illegally bound into the `{service}` service closure from multiple shapes: [{binders}]",
  },
  "ResourceOperationInputOutput/unused": {
    severity: "ERROR",
    message:
      "Resource property `{property}` is not used in the input or output of create or an instance operation.",
  },
  "ResourceOperationInputOutput/no-property": {
    severity: "ERROR",
    message:
      "Member `{member}` does not target a property or identifier for resource `{resource}`. If it is an identifier, apply the `smithy.api#resourceIdentifier` trait. If it is a property, apply the `smithy.api#property` trait. If it is neither, apply the `smithy.api#notProperty` trait.",
  },
  "ResourceOperationInputOutput/target": {
    severity: "ERROR",
    message:
      "This member must target `{target}`. This member is used as part of the `{lifecycle}` operation of the `{resource}` resource and conflicts with its `{property}` resource property.",
  },
  "ResourceOperationInputOutput/conflict": {
    severity: "ERROR",
    message:
      "This shape contains members with conflicting resource property names that resolve to '{property}': {members}",
  },
  "ReferencesTrait/text-ids": {
    severity: "ERROR",
    message: "References applied to string shapes cannot contain 'ids': {reference}",
  },
  "ReferencesTrait/target": {
    severity: "ERROR",
    message: "`references` trait reference targets a {type} shape not a resource: {reference}",
  },
  "ReferencesTrait/text": {
    severity: "ERROR",
    message:
      "This string shape contains an invalid reference to {resource}: {reference}. References on a string shape can only refer to resource shapes with exactly one entry in its identifiers property, but this shape has the following identifiers: [{identifiers}]",
  },
  "ReferencesTrait/count": {
    severity: "ERROR",
    message:
      "{prefix} were provided in the `ids` properties of {reference}. Expected {expected} identifiers(s), but found {found}. This resource requires bindings for the following identifiers: [{identifiers}].",
  },
  "ReferencesTrait/unknown": {
    severity: "ERROR",
    message:
      "`references` trait {reference} contains extraneous resource identifier bindings, [{unknown}], that are not actually identifier names of the resource, `{resource}`. This resource has the following identifier names: [{identifiers}]",
  },
  "ReferencesTrait/members": {
    severity: "ERROR",
    message: "`references` trait {reference} is invalid for the following reasons: {problems}",
  },
  MemberShouldReferenceResource: {
    severity: "WARNING",
    message:
      "This member appears to reference the following resources without being included in a `@references` trait: [{resources}]",
  },
  "MetadataTrait/reserved": {
    severity: "ERROR",
    message:
      "The metadata key `{key}` has been reserved by Smithy and may not be defined elsewhere.",
  },
  "MetadataTrait/conflict": {
    severity: "ERROR",
    message:
      "A type has already been defined for the metadata key `{key}`. Conflicts with: [{others}]",
  },
  TypedMetadata: {
    severity: "ERROR",
    message: "{where}: {problem}",
  },
  "TypedMetadata/warning": {
    severity: "WARNING",
    message: "{where}: {problem}",
  },
  TraitValidators: {
    severity: "ERROR",
    message: "`smithy.api#traitValidators` key is not a valid event ID: `{id}`",
  },
  "TraitValidators/note": {
    severity: "NOTE",
    message:
      "Found an incompatible shape when validating the constraints of the `{trait}` trait attached to `{shape}`{more}",
  },
  "TraitValidators/warning": {
    severity: "WARNING",
    message:
      "Found an incompatible shape when validating the constraints of the `{trait}` trait attached to `{shape}`{more}",
  },
  "TraitValidators/danger": {
    severity: "DANGER",
    message:
      "Found an incompatible shape when validating the constraints of the `{trait}` trait attached to `{shape}`{more}",
  },
  "TraitValidators/error": {
    severity: "ERROR",
    message:
      "Found an incompatible shape when validating the constraints of the `{trait}` trait attached to `{shape}`{more}",
  },
  TraitBreakingChanges: {
    severity: "ERROR",
    message:
      "Invalid trait breakingChanges element {index}, '{path}', at segment '{segment}': Evaluated shape `{shape}`, a {type}, has no member named `{segment}`",
  },
  ExamplesTrait: {
    severity: "ERROR",
    message: "Example {context}: {problem}",
  },
  "ExamplesTrait/warning": {
    severity: "WARNING",
    message: "Example {context}: {problem}",
  },
  "ExamplesTrait/no-error": {
    severity: "ERROR",
    message: "Example: `{title}` has allowConstraintErrors enabled, so error must be defined.",
  },
  "ExamplesTrait/both": {
    severity: "ERROR",
    message: "Example: `{title}` has both output and error defined, only one should be present.",
  },
  "ExamplesTrait/foreign-error": {
    severity: "ERROR",
    message: "Error parameters provided for operation without the `{error}` error: `{title}`",
  },
  "ShapeClosure/duplicate": {
    severity: "ERROR",
    message: "Shape closure id `{id}` is declared more than once.",
  },
  "ShapeClosure/shape-id": {
    severity: "ERROR",
    message: "Shape closure ids must not match the ids of shapes in the model, but `{id}` does.",
  },
  "ShapeClosure/no-roots": {
    severity: "ERROR",
    message:
      "Shape closure `{id}` must define at least one of `includeNamespaces` or `includeBySelector`.",
  },
  "ShapeClosure/empty-namespace": {
    severity: "DANGER",
    message:
      "Shape closure `{id}` includes namespace `{namespace}`, which has no shapes in the model.",
  },
  "ShapeClosure/empty-selector": {
    severity: "DANGER",
    message:
      "Shape closure `{id}` has an `includeBySelector` that matches no shapes in the model{more}.",
  },
  "ShapeClosure/selector": {
    severity: "ERROR",
    message: "Shape closure `{id}` has an invalid `includeBySelector`: {problem}",
  },
  "ShapeClosure/same-name": {
    severity: "ERROR",
    message: "Shape closure `{id}` rename for `{from}` does not change the name from `{to}`.",
  },
  "ShapeClosure/outside": {
    severity: "ERROR",
    message: "Shape closure `{id}` attempts to rename `{from}`, which is not in the closure.",
  },
  "ShapeClosure/conflict": {
    severity: "ERROR",
    message:
      'Shape closure `{id}` rename for `{from}` ("{to}") case-insensitively conflicts {what}.',
  },
  "ShapeClosure/names": {
    severity: "WARNING",
    message:
      "Shape closure `{id}` contains shapes whose names conflict case-insensitively: [{shapes}]. Shapes in a closure should have case-insensitively unique names regardless of their namespaces. The `rename` property may be used to disambiguate them.",
  },
  ConditionsTrait: {
    severity: "DANGER",
    message:
      "Condition {name} expression must return a boolean type, but this expression was statically determined to return a `{type}` type.",
  },
  "ConditionsTrait/problem": {
    severity: "DANGER",
    message:
      "Condition `{name}`: Problem found in JMESPath expression for condition {name}: {problem}",
  },
} as const;
