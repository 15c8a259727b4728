/** What the rules find about shapes and their traits. Ordered by code. */
export const validateDiagnostics = {
  ConditionsTrait: {
    severity: "DANGER",
    message:
      "Condition {name} expression must return a boolean type, but this expression was statically determined to return a `{type}` type.",
  },
  "ConditionsTrait/error": {
    severity: "ERROR",
    message:
      "Condition `{name}`: Problem found in JMESPath expression for condition {name}: {problem}",
  },
  "ConditionsTrait/problem": {
    severity: "DANGER",
    message:
      "Condition `{name}`: Problem found in JMESPath expression for condition {name}: {problem}",
  },
  "ConditionsTrait/warning": {
    severity: "WARNING",
    message:
      "Condition `{name}`: Problem found in JMESPath expression for condition {name}: {problem}",
  },
  DefaultTrait: {
    severity: "ERROR",
    message: "Error validating @default trait{where}: {problem}",
  },
  "DefaultTrait/blob": {
    severity: "WARNING",
    message: "The @default value of a blob should be a valid base64 string.",
  },
  "DefaultTrait/document": {
    severity: "ERROR",
    message: "The @default value of a document cannot be a non-empty {type}",
  },
  "DefaultTrait/incoherent": {
    severity: "ERROR",
    message:
      "Member defines a default value that differs from the default value of the target shape, {target}. The member has a default of `{value}`, but the target has a default of `{expected}`.",
  },
  "DefaultTrait/list": {
    severity: "ERROR",
    message: "The @default value of a list must be an empty list",
  },
  "DefaultTrait/map": {
    severity: "ERROR",
    message: "The @default value of a map must be an empty map",
  },
  "DefaultTrait/missing": {
    severity: "ERROR",
    message:
      "Member targets {target}, which requires that the member defines the same default of `{value}` or `null`",
  },
  "DefaultTrait/null": {
    severity: "ERROR",
    message: "The @default trait can be set to null only on members",
  },
  "DefaultTrait/warning": {
    severity: "WARNING",
    message: "Error validating @default trait{where}: {problem}",
  },
  "DeprecatedShape/member": {
    severity: "WARNING",
    message: "Member targets a deprecated shape, {shape}{more}",
  },
  "DeprecatedShape/mixin": {
    severity: "WARNING",
    message: "Applies a deprecated mixin, {shape}{more}",
  },
  DeprecatedTrait: {
    severity: "WARNING",
    message: "This shape applies a trait that is deprecated: {trait}{more}",
  },
  EnumNamesPresent: {
    severity: "WARNING",
    message:
      "Enums should define the `name` property to allow rich types to be generated in code generators.",
  },
  "EnumShape/duplicate": {
    severity: "ERROR",
    message: "Multiple {type} members found with duplicate value `{value}`",
  },
  "EnumShape/empty": {
    severity: "ERROR",
    message: "enum values may not be empty.",
  },
  "EnumShape/fraction": {
    severity: "ERROR",
    message: "intEnum members do not support floating point values: {value}",
  },
  "EnumShape/integer": {
    severity: "ERROR",
    message: "intEnum members require integer values, but found: {value}",
  },
  "EnumShape/missing": {
    severity: "ERROR",
    message: "intEnum members must be assigned an integer value",
  },
  "EnumShape/name": {
    severity: "WARNING",
    message:
      "The name `{name}` does not match the recommended enum name format of beginning with an uppercase letter, followed by any number of uppercase letters, numbers, or underscores.",
  },
  "EnumShape/size": {
    severity: "ERROR",
    message: "intEnum members must fit within an integer, but found: {value}",
  },
  "EnumShape/text": {
    severity: "ERROR",
    message: "enum members can only be assigned string values, but found: {value}",
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
  "EnumTrait/unnamed": {
    severity: "ERROR",
    message:
      "`{value}` enum value body is missing the `name` property; if any enum trait value contains a `name` property, then all values must contain the `name` property.",
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
  JsonName: {
    severity: "ERROR",
    message:
      "This shape contains members with conflicting JSON names that resolve to '{name}': {members}",
  },
  "LengthTrait/empty": {
    severity: "ERROR",
    message: "A length trait is applied with a `min` value greater than its `max` value.",
  },
  "LengthTrait/negative-max": {
    severity: "ERROR",
    message: "A length trait is applied with a negative `max` value.",
  },
  "LengthTrait/negative-min": {
    severity: "ERROR",
    message: "A length trait is applied with a negative `min` value.",
  },
  MediaType: {
    severity: "ERROR",
    message: 'Invalid mediaType value, "{value}": a media type is `type/subtype`, then parameters',
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
  "Model/creating-trait": {
    severity: "ERROR",
    message: "Error creating trait `{trait}`: {problem}",
  },
  PatternTrait: {
    severity: "WARNING",
    message:
      "A pattern trait is applied without a {anchors}, meaning only part of the string must match the regular expression. Explicitly anchoring regular expressions is preferable because it is more restrictive by default and does not require modelers to understand that Smithy patterns are not automatically anchored.",
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
  ShapeIdConflict: {
    severity: "ERROR",
    message: "Shape ID `{shape}` conflicts with other shape IDs in the model: [{others}]",
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
  "Target.UnresolvedShape/member": {
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
  "Target.UnresolvedShape": {
    severity: "ERROR",
    message:
      "{type} shape has {article} `{relation}` relationship to an unresolved shape `{target}`",
    hint: "Did you mean `{suggestion}`?",
  },
  TraitConflict: {
    severity: "ERROR",
    message: "Found conflicting traits on {type} shape: {conflicts}",
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
  "Union/empty": {
    severity: "ERROR",
    message: "Tagged unions must have one or more members",
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
  UnstableTrait: {
    severity: "WARNING",
    message: "This shape applies a trait that is unstable: {trait}",
  },
  XmlFlattenedTrait: {
    severity: "WARNING",
    message:
      'Member is `@xmlFlattened`, so `@xmlName` of target\'s member (`{item}`) has no effect. The flattened list elements will have the name of this member - `{member}`. If this is unintended, you can add `@xmlName("{name}")` to this member.',
  },
  XmlNamespaceTrait: {
    severity: "ERROR",
    message: "An `xmlNamespace` trait is applied to the {shape} shape with an invalid uri: {uri}",
  },
} as const;
