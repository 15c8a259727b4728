/** What the rules find about resources. Ordered by code. */
export const resourceDiagnostics = {
  MemberShouldReferenceResource: {
    severity: "WARNING",
    message:
      "This member appears to reference the following resources without being included in a `@references` trait: [{resources}]",
  },
  "ReferencesTrait/count": {
    severity: "ERROR",
    message:
      "{prefix} were provided in the `ids` properties of {reference}. Expected {expected} identifiers(s), but found {found}. This resource requires bindings for the following identifiers: [{identifiers}].",
  },
  "ReferencesTrait/members": {
    severity: "ERROR",
    message: "`references` trait {reference} is invalid for the following reasons: {problems}",
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
  "ReferencesTrait/text-ids": {
    severity: "ERROR",
    message: "References applied to string shapes cannot contain 'ids': {reference}",
  },
  "ReferencesTrait/unknown": {
    severity: "ERROR",
    message:
      "`references` trait {reference} contains extraneous resource identifier bindings, [{unknown}], that are not actually identifier names of the resource, `{resource}`. This resource has the following identifier names: [{identifiers}]",
  },
  ResourceCycle: {
    severity: "ERROR",
    message: "Circular resource hierarchy found: {path}",
  },
  "ResourceIdentifier/missing": {
    severity: "ERROR",
    message:
      "This resource is bound as a child of `{parent}`, but it is invalid because its `identifiers` property is missing the following identifiers that are defined in `{parent}`: [{missing}]",
  },
  "ResourceIdentifier/property": {
    severity: "ERROR",
    message: "Resource identifier `{identifier}` cannot also be a resource property",
  },
  "ResourceIdentifier/target": {
    severity: "ERROR",
    message:
      "The `identifiers` property of this resource is incompatible with its binding to `{parent}`: {mismatches}",
  },
  "ResourceIdentifierBinding/collection": {
    severity: "ERROR",
    message:
      "This operation is bound as a collection operation on the `{resource}` resource, but it improperly binds all of the identifiers of the resource to members of the operation input.",
  },
  "ResourceIdentifierBinding/conflict": {
    severity: "ERROR",
    message:
      "Conflicting resource identifier member bindings found for identifier '{identifier}' between members: '{members}'",
  },
  "ResourceIdentifierBinding/instance": {
    severity: "ERROR",
    message:
      "This operation does not form a valid instance operation when bound to resource `{resource}`. All of the identifiers of the resource were not implicitly or explicitly bound to the input of the operation. Expected the following identifier bindings: [{expected}]. Found the following identifier bindings: [{found}]",
  },
  "ResourceIdentifierBinding/overridden": {
    severity: "WARNING",
    message:
      "Implicit resource identifier for '{identifier}' is overridden by `resourceIdentifier` trait on members: '{members}'",
  },
  "ResourceIdentifierBinding/parent": {
    severity: "ERROR",
    message:
      "This operation is bound to the `{child}` resource, which is a child of the `{parent}` resource, and it is missing the following resource identifier bindings of `{parent}`: [{missing}]",
  },
  "ResourceLifecycle/idempotent": {
    severity: "ERROR",
    message:
      "The `{lifecycle}` lifecycle operation of this resource targets an invalid operation, `{operation}`. The targeted operation must be marked as idempotent.",
  },
  "ResourceLifecycle/readonly": {
    severity: "ERROR",
    message:
      "The `{lifecycle}` lifecycle operation of this resource targets an invalid operation, `{operation}`. The targeted operation {must} be marked with the readonly trait.",
  },
  "ResourceOperationInputOutput/conflict": {
    severity: "ERROR",
    message:
      "This shape contains members with conflicting resource property names that resolve to '{property}': {members}",
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
  "ResourceOperationInputOutput/unused": {
    severity: "ERROR",
    message:
      "Resource property `{property}` is not used in the input or output of create or an instance operation.",
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
} as const;
