/** What the comparison of two models finds. Ordered by code. */
export const diffDiagnostics = {
  AddedMetadata: {
    severity: "NOTE",
    message: "Metadata key `{key}` was added with the following value: {value}",
  },
  AddedOperationBinding: {
    severity: "NOTE",
    message: "Operation binding of `{child}` was added to the {type} shape, `{parent}`",
  },
  AddedOperationError: {
    severity: "WARNING",
    message:
      "The `{error}` error was added to the `{operation}` operation. This is backward-compatible if the error is only encountered as a result of a change in behavior of the client (for example, the client sends a new parameter to an operation).",
  },
  AddedRequiredMember: {
    severity: "ERROR",
    message:
      "Adding a new member with the `required` trait but not the `default` trait is backwards-incompatible.",
  },
  AddedResourceBinding: {
    severity: "NOTE",
    message: "Resource binding of `{child}` was added to the {type} shape, `{parent}`",
  },
  AddedServiceError: {
    severity: "WARNING",
    message:
      "The `{error}` error was added to the `{service}` service, making this error common to all operations within the service. This is backward-compatible if the error is only encountered as a result of a change in behavior of the client (for example, the client sends a new parameter to an operation).",
  },
  AddedShape: { severity: "NOTE", message: "Added {type} `{id}`" },
  AddedTraitDefinition: { severity: "NOTE", message: "Trait definition `{trait}` was added" },
  ChangedDefault: {
    severity: "DANGER",
    message:
      "Changing the @default value of a member is dangerous and could break previously generated code or lead to subtle errors. Do this only when strictly necessary. Old value: {before}. New value: {after}",
  },
  "ChangedDefault/added": {
    severity: "ERROR",
    message:
      "Adding the @default trait to a member without also adding the @addedDefault trait will break previously generated code. Added @default: {value}",
  },
  "ChangedDefault/added-to-root": {
    severity: "ERROR",
    message:
      "Adding the @default trait to a root-level shape will break previously generated code. Added @default: {value}",
  },
  "ChangedDefault/from-zero": {
    severity: "ERROR",
    message:
      "The @default trait of this member changed from the zero value of the target shape, `{before}`, to a value that is not the zero value, `{after}`. This will break previously generated code.",
  },
  "ChangedDefault/of-root": {
    severity: "ERROR",
    message:
      "Changing the @default value of a root-level shape will break previously generated code. Old value: {before}. New value: {after}",
  },
  "ChangedDefault/removed": {
    severity: "ERROR",
    message: "@default trait was removed. This will break previously generated code.",
  },
  "ChangedDefault/to-zero": {
    severity: "ERROR",
    message:
      "The @default trait of this member changed from something other than the zero value of the target shape, `{before}`, to the zero value, `{after}`. This will break previously generated code.",
  },
  "ChangedEnumTrait/appended": { severity: "NOTE", message: "Enum value `{value}` was appended" },
  "ChangedEnumTrait/inserted": {
    severity: "ERROR",
    message:
      "Enum value `{value}` was inserted before the end of the list of existing values. This can cause compatibility issues when ordinal values are used for iteration, serialization, etc.",
  },
  "ChangedEnumTrait/removed": { severity: "ERROR", message: "Enum value `{value}` was removed" },
  "ChangedEnumTrait/renamed": {
    severity: "ERROR",
    message: "Enum `name` changed from `{before}` to `{after}` for the `{value}` value",
  },
  ChangedLengthTrait: {
    severity: "ERROR",
    message:
      "{trait} trait value `{bound}` was made more restrictive by {direction} from {before} to {after}",
  },
  ChangedMemberOrder: {
    severity: "DANGER",
    message:
      "{type} shape members were reordered. This can cause ABI compatibility issues in languages like C and C++ where the layout and alignment of a data structure matters.",
  },
  ChangedMemberTarget: {
    severity: "WARNING",
    message:
      "The shape targeted by the member `{member}` changed from `{before}` ({beforeType}) to `{after}` ({afterType}). {effect}",
  },
  ChangedMetadata: {
    severity: "WARNING",
    message: "Metadata key `{key}` was changed from {before} to {after}",
  },
  ChangedNullability: {
    severity: "ERROR",
    message: "Member `{member}` changed from {from} to {to}",
  },
  "ChangedNullability/added-client-optional": {
    severity: "ERROR",
    message:
      "Member `{member}` changed from {from} to {to}: The `@clientOptional` trait was added to a `@required` member.",
  },
  "ChangedNullability/added-default": {
    severity: "ERROR",
    message:
      "Member `{member}` changed from {from} to {to}: The `@default` trait was added to a member that was not previously `@required`.",
  },
  "ChangedNullability/added-input": {
    severity: "DANGER",
    message:
      "Member `{member}` changed from {from} to {to}: The `@input` trait was added to {container}",
  },
  "ChangedNullability/added-null-default": {
    severity: "ERROR",
    message:
      "Member `{member}` changed from {from} to {to}: The `@default` trait was changed from `{value}` to `null`.",
  },
  "ChangedNullability/added-required": {
    severity: "ERROR",
    message:
      "Member `{member}` changed from {from} to {to}: The `@required` trait was added to a member.",
  },
  "ChangedNullability/added-required-structure": {
    severity: "WARNING",
    message:
      "Member `{member}` changed from {from} to {to}: The `@required` trait was added to a member that targets a {type}. This is backward compatible in generators that always treat structures and unions as optional (e.g., AWS generators)",
  },
  "ChangedNullability/removed-client-optional": {
    severity: "ERROR",
    message:
      "Member `{member}` changed from {from} to {to}: The `@clientOptional` trait was removed from a `@required` member.",
  },
  "ChangedNullability/removed-input": {
    severity: "ERROR",
    message:
      "Member `{member}` changed from {from} to {to}: The `@input` trait was removed from {container}",
  },
  "ChangedNullability/removed-null-default": {
    severity: "ERROR",
    message:
      "Member `{member}` changed from {from} to {to}: The `@default` trait was changed from `null` to `{value}`.",
  },
  "ChangedNullability/removed-required": {
    severity: "ERROR",
    message:
      "Member `{member}` changed from {from} to {to}: The @required trait was removed and not replaced with the @default trait and @addedDefault trait.",
  },
  "ChangedNullability/removed-required-structure": {
    severity: "WARNING",
    message:
      "Member `{member}` changed from {from} to {to}: The @required trait was removed from a member that targets a {type}. This is backward compatible in generators that always treat structures and unions as optional (e.g., AWS generators)",
  },
  ChangedOperationInput: {
    severity: "ERROR",
    message: "Changed operation input of `{operation}` from `{before}` to `{after}`",
  },
  ChangedOperationOutput: {
    severity: "ERROR",
    message: "Changed operation output of `{operation}` from `{before}` to `{after}`",
  },
  ChangedRangeTrait: {
    severity: "ERROR",
    message:
      "{trait} trait value `{bound}` was made more restrictive by {direction} from {before} to {after}",
  },
  ChangedResourceIdentifiers: {
    severity: "ERROR",
    message: "Identifiers of resource `{resource}` changed from {before} to {after}.",
  },
  ChangedShapeType: {
    severity: "ERROR",
    message: "Shape `{id}` type was changed from `{before}` to `{after}`.",
  },
  ModifiedTrait: { severity: "WARNING", message: "{change}" },
  RemovedMetadata: {
    severity: "DANGER",
    message: "Metadata key `{key}` was removed with the following value: {value}",
  },
  RemovedOperationBinding: {
    severity: "ERROR",
    message: "Operation binding of `{child}` was removed from {type} shape, `{parent}`",
  },
  "RemovedOperationBinding/moved": {
    severity: "NOTE",
    message:
      "Operation binding of `{child}` was removed from {type} shape, `{parent}`, but the operation remains in the service closure through a resource",
  },
  RemovedOperationError: {
    severity: "WARNING",
    message: "The `{error}` error was removed from the `{operation}` operation.",
  },
  RemovedResourceBinding: {
    severity: "ERROR",
    message: "Resource binding of `{child}` was removed from {type} shape, `{parent}`",
  },
  RemovedServiceError: {
    severity: "WARNING",
    message:
      "The `{error}` error was removed from the `{service}` service. This means that it is no longer considered an error common to all operations within the service.",
  },
  RemovedShape: { severity: "ERROR", message: "Removed {type} `{id}`" },
  "RemovedShape/scalar": { severity: "WARNING", message: "Removed {type} `{id}`" },
  RemovedTraitDefinition: {
    severity: "ERROR",
    message: "Trait definition `{trait}` was removed",
  },
  "ServiceRename/added": {
    severity: "ERROR",
    message: "Service rename of `{shape}` to `{name}` was added to an old shape",
  },
  "ServiceRename/changed": {
    severity: "ERROR",
    message: "Service rename of `{shape}` was changed from `{before}` to `{after}`",
  },
  "ServiceRename/removed": {
    severity: "ERROR",
    message: "Service rename of `{shape}` to `{name}` was removed",
  },
  "SigV4Migration/sigv4-added": {
    severity: "DANGER",
    message:
      "The `aws.auth#sigv4` authentication scheme was added before the `aws.auth#sigv4a` authentication scheme in the effective auth schemes for {place}. Adding the `aws.auth#sigv4` authentication scheme before an existing `aws.auth#sigv4a` authentication scheme may not be backward compatible if the signing scope was narrowed (typically from `*`).",
  },
  "SigV4Migration/sigv4-moved": {
    severity: "DANGER",
    message:
      "The `aws.auth#sigv4` authentication scheme was moved before the `aws.auth#sigv4a` authentication scheme in the effective auth schemes for {place}. Moving the `aws.auth#sigv4` authentication scheme before the `aws.auth#sigv4a` authentication scheme may not be backward compatible if the signing scope was narrowed (typically from `*`).",
  },
  "SigV4Migration/sigv4-replaced": {
    severity: "DANGER",
    message:
      "The `aws.auth#sigv4` authentication scheme was replaced by the `aws.auth#sigv4a` authentication scheme in the effective auth schemes for {place}. Replacing the `aws.auth#sigv4` authentication scheme with the `aws.auth#sigv4a` authentication scheme directly is not backward compatible since not all credentials usable by `aws.auth#sigv4` are compatible with `aws.auth#sigv4a`, and can break existing clients' authentication.",
  },
  "SigV4Migration/sigv4a-added": {
    severity: "DANGER",
    message:
      "The `aws.auth#sigv4a` authentication scheme was added before the `aws.auth#sigv4` authentication scheme in the effective auth schemes for {place}. Adding the `aws.auth#sigv4a` authentication scheme before an existing `aws.auth#sigv4` authentication scheme is not backward compatible since not all credentials usable by `aws.auth#sigv4` are compatible with `aws.auth#sigv4a`, and can break existing clients' authentication.",
  },
  "SigV4Migration/sigv4a-moved": {
    severity: "DANGER",
    message:
      "The `aws.auth#sigv4a` authentication scheme was moved before the `aws.auth#sigv4` authentication scheme in the effective auth schemes for {place}. Moving the `aws.auth#sigv4a` authentication scheme before the `aws.auth#sigv4` authentication scheme is not backward compatible since not all credentials usable by `aws.auth#sigv4` are compatible with `aws.auth#sigv4a`, and can break existing clients' authentication.",
  },
  "SigV4Migration/sigv4a-replaced": {
    severity: "DANGER",
    message:
      "The `aws.auth#sigv4a` authentication scheme was replaced by the `aws.auth#sigv4` authentication scheme in the effective auth schemes for {place}. Replacing the `aws.auth#sigv4` authentication scheme with the `aws.auth#sigv4a` authentication scheme directly may not be backward compatible if the signing scope was narrowed (typically from `*`).",
  },
  TraitBreakingChange: { severity: "ERROR", message: "{change}" },
} as const;
