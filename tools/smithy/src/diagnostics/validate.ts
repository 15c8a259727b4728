/** What the rules of validation find, ordered by code. */
export const validateDiagnostics = {
  Target: {
    severity: "ERROR",
    message: "Member `{member}` targets `{target}`, which does not exist.",
    hint: "Did you mean `{suggestion}`?",
  },
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
} as const;
