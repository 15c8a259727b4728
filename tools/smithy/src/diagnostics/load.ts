/** What the assembler finds: names that do not resolve, definitions that conflict, mixins. */
export const loadDiagnostics = {
  SyntacticShapeIdTarget: {
    severity: "DANGER",
    message:
      "Syntactic shape ID `{text}` does not resolve to a valid shape ID: `{id}`. Did you mean to quote this string? Are you missing a model file?",
  },
  "Model.IgnoredDuplicateDefinition": {
    severity: "NOTE",
    message:
      "Ignoring duplicate but equivalent shape definition: {shape} defined at {second} and {first}",
  },
  "Model.UnresolvedTrait": {
    severity: "ERROR",
    message:
      "Unable to resolve trait `{trait}`. If this is a custom trait, then it must be defined before it can be used in a model.",
    hint: "Did you mean `{suggestion}`?",
  },
  "Model/apply-to-prelude": {
    severity: "ERROR",
    message: "Cannot apply `{trait}` to an immutable prelude shape defined in `smithy.api`.",
  },
  "Model/apply-to-unknown": {
    severity: "ERROR",
    message: "Trait `{trait}` applied to unknown shape `{shape}`",
  },
  "Model/box-in-2.0": {
    severity: "ERROR",
    message: "@box is not supported in Smithy IDL 2.0",
  },
  "Model/conflicting-trait": {
    severity: "ERROR",
    message: "Conflicting `{trait}` trait found on shape `{target}`",
  },
  "Model/default-in-1.0": {
    severity: "ERROR",
    message: "The @default trait can only be used in Smithy 2.0 or later",
  },
  "Model/duplicate-shape": {
    severity: "ERROR",
    message:
      "Conflicting shape definition for `{shape}` found at `{second}` and `{first}`{differences}",
  },
  "Model/elided-member": {
    severity: "ERROR",
    message:
      "Member target was elided, but no bound resource or mixin contained a matching identifier or property name.",
  },
  "Model/empty-enum": {
    severity: "ERROR",
    message: "enum must have at least one entry",
  },
  "Model/empty-int-enum": {
    severity: "ERROR",
    message: "intEnum shapes must have at least one member",
  },
  "Model/for-other": {
    severity: "ERROR",
    message:
      "The target of the `for` production must be a resource shape, but found a {type} shape: {target}",
  },
  "Model/metadata-conflict": {
    severity: "ERROR",
    message: "Metadata conflict for key `{key}`. Defined in both places with different values",
  },
  "Model/missing-member": {
    severity: "ERROR",
    message: "Missing required member of shape `{shape}`: {members}",
  },
  "Model/missing-members": {
    severity: "ERROR",
    message: "Missing required members of shape `{shape}`: {members}",
  },
  "Model/missing-mixin": {
    severity: "ERROR",
    message: "Cannot apply mixin to {shape}: {mixin} not found",
    hint: "Did you mean `{suggestion}`?",
  },
  "Model/mixin-cycle": {
    severity: "ERROR",
    message: "Unable to resolve mixins; cycles detected between this shape and [{others}]",
  },
  "Model/mixin-in-1.0": {
    severity: "ERROR",
    message:
      "Mixins can only be used in Smithy 2.0 or later. Attempted to apply a @mixin trait to `{shape}` in a model file using version `1.0`.",
  },
  "Model/mixin-member-conflict": {
    severity: "ERROR",
    message: "Member conflicts with an inherited mixin member: `{member}`",
  },
  "Model/mixin-of-other-type": {
    severity: "ERROR",
    message:
      "Mixins may only be mixed into shapes of the same type. The following mixins were applied to the {type} shape `{shape}` which are not {type} shapes: [`{mixin}`]",
  },
  "Model/unknown-file-type": {
    severity: "ERROR",
    message: "`{name}` is neither IDL text (`.smithy`) nor JSON AST (`.json`).",
  },
  "Model/not-a-trait": {
    severity: "ERROR",
    message:
      "Shape `{shape}` cannot be applied as a trait. If this is a custom trait, please add `@trait` to this shape.",
  },
  "Model/unknown-use": {
    severity: "WARNING",
    message: "Use statement refers to undefined shape: {shape}",
    hint: "Did you mean `{suggestion}`?",
  },
  "Model/type-of-other-version": {
    severity: "ERROR",
    message: "{type} shapes cannot be used in Smithy version {version}",
  },
  "ModelDeprecation/enum-trait": {
    severity: "WARNING",
    message: "The enum trait is deprecated. Smithy 2.0 models should use the enum shape.",
  },
  "ModelDeprecation/set": {
    severity: "WARNING",
    message:
      "Set shapes are deprecated and have been removed in Smithy IDL v2. Use a list shape with the @uniqueItems trait instead.",
  },
} as const;
