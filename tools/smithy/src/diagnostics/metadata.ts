/** What the rules find in metadata, and about rules that a model brings itself. Ordered by code. */
export const metadataDiagnostics = {
  "MetadataTrait/conflict": {
    severity: "ERROR",
    message:
      "A type has already been defined for the metadata key `{key}`. Conflicts with: [{others}]",
  },
  "MetadataTrait/reserved": {
    severity: "ERROR",
    message:
      "The metadata key `{key}` has been reserved by Smithy and may not be defined elsewhere.",
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
  "ShapeClosure/conflict": {
    severity: "ERROR",
    message:
      'Shape closure `{id}` rename for `{from}` ("{to}") case-insensitively conflicts {what}.',
  },
  "ShapeClosure/duplicate": {
    severity: "ERROR",
    message: "Shape closure id `{id}` is declared more than once.",
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
  "ShapeClosure/names": {
    severity: "WARNING",
    message:
      "Shape closure `{id}` contains shapes whose names conflict case-insensitively: [{shapes}]. Shapes in a closure should have case-insensitively unique names regardless of their namespaces. Some code generators or other tools may require this in order to work. The `rename` property may be used to disambiguate them.",
  },
  "ShapeClosure/no-roots": {
    severity: "ERROR",
    message:
      "Shape closure `{id}` must define at least one of `includeNamespaces` or `includeBySelector`.",
  },
  "ShapeClosure/outside": {
    severity: "ERROR",
    message: "Shape closure `{id}` attempts to rename `{from}`, which is not in the closure.",
  },
  "ShapeClosure/same-name": {
    severity: "ERROR",
    message: "Shape closure `{id}` rename for `{from}` does not change the name from `{to}`.",
  },
  "ShapeClosure/selector": {
    severity: "ERROR",
    message: "Shape closure `{id}` has an invalid `includeBySelector`: {problem}",
  },
  "ShapeClosure/shape-id": {
    severity: "ERROR",
    message: "Shape closure ids must not match the ids of shapes in the model, but `{id}` does.",
  },
  TraitBreakingChanges: {
    severity: "ERROR",
    message:
      "Invalid trait breakingChanges element {index}, '{path}', at segment '{segment}': Evaluated shape `{shape}`, a {type}, has no member named `{segment}`",
  },
  TraitValidators: {
    severity: "ERROR",
    message: "`smithy.api#traitValidators` key is not a valid event ID: `{id}`",
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
  TypedMetadata: {
    severity: "ERROR",
    message: "{where}: {problem}",
  },
  "TypedMetadata/warning": {
    severity: "WARNING",
    message: "{where}: {problem}",
  },
} as const;
