/**
 * What the parser of IDL text finds. Tokens go by the names that `expectedToken` gives them.
 *
 * @see https://smithy.io/2.0/spec/idl.html
 */
export const syntaxDiagnostics = {
  // Tokens
  "Model/expected-token": {
    severity: "ERROR",
    message: "Expected {expected} but found {found}",
    hint: "{help}",
  },
  "Model/expected-one-of": {
    severity: "ERROR",
    message: "Expected one of {expected}; but found {found}",
    hint: "{help}",
  },
  "Model/expected-line-break": {
    severity: "ERROR",
    message: "Expected a line break, but found {found}",
    hint: "Start the next statement on a line of its own.",
  },
  "Model/invalid-token": {
    severity: "ERROR",
    message: "{problem}",
  },
  "Model/nesting-too-deep": {
    severity: "ERROR",
    message: "Values nest deeper than {limit} levels.",
  },
  // Control section
  "Model/duplicate-control": {
    severity: "ERROR",
    message: "Duplicate control statement `{key}`",
  },
  "Model/unknown-control": {
    severity: "WARNING",
    message: "Unknown control statement `{key}`",
    hint: "Did you mean `{suggestion}`?",
  },
  "Model/control-not-string": {
    severity: "ERROR",
    message: "Expected the control statement `{key}` to have a string value; found {found}",
  },
  "Model/unsupported-version": {
    severity: "ERROR",
    message: "Unsupported Smithy version number: {version}",
    hint: 'Supported are "1", "1.0", "2" and "2.0".',
  },
  // Sections
  "Model/expected-namespace": {
    severity: "ERROR",
    message: "Expected a namespace definition but found {found}",
    hint: "Shapes and `use` statements come after a line such as `namespace com.example`.",
  },
  "Model/duplicate-use": {
    severity: "ERROR",
    message: "Cannot use name `{name}` because it conflicts with `{other}`",
  },
  "Model/conflicts-with-use": {
    severity: "ERROR",
    message: "Shape name `{name}` conflicts with imported shape `{imported}`",
    hint: "Rename the shape, or remove the `use` statement and write the whole shape id.",
  },
  "Model/unknown-shape-type": {
    severity: "ERROR",
    message: "Unknown shape type: {found}",
    hint: "{help}",
  },
  "Model/traits-on-apply": {
    severity: "ERROR",
    message: "Traits applied to apply statement",
    hint: "Put the traits behind the shape id of the `apply` statement.",
  },
  "Model.BadDocumentationComment": {
    severity: "WARNING",
    message:
      "Found documentation comments ('///') attached to nothing. Documentation comments must appear on their own lines, directly before shapes and members, and before any traits. The invalid comments were: {comments}",
  },
  // Versions
  "Model/resource-needs-version": {
    severity: "ERROR",
    message:
      "Structures can only be bound to resources with Smithy version 2 or later. Attempted to bind a structure to a resource with version `{version}`.",
    hint: 'Start the file with `$version: "2"`.',
  },
  "Model/elision-needs-version": {
    severity: "ERROR",
    message: "Members can only elide targets in IDL version 2 or later",
    hint: 'Start the file with `$version: "2"`.',
  },
  "Model/mixins-need-version": {
    severity: "ERROR",
    message:
      "Mixins can only be used with Smithy version 2 or later. Attempted to use mixins with version `{version}`.",
    hint: 'Start the file with `$version: "2"`.',
  },
  "Model/inline-needs-version": {
    severity: "ERROR",
    message:
      "Inlined operation inputs and outputs can only be used with Smithy version 2 or later. Attempted to use inlined IO with version `{version}`.",
    hint: 'Start the file with `$version: "2"`.',
  },
  "Model/assignment-needs-version": {
    severity: "ERROR",
    message:
      "Values can only be assigned to members with Smithy version 2 or later. Attempted to assign a value with version `{version}`.",
    hint: 'Start the file with `$version: "2"`.',
  },
  "Model/properties-need-version": {
    severity: "ERROR",
    message:
      "Resource properties can only be used with Smithy version 2 or later. Attempted to use resource properties with version `{version}`.",
    hint: 'Start the file with `$version: "2"`.',
  },
  "Model/apply-block-needs-version": {
    severity: "ERROR",
    message:
      "Apply blocks can only be used with Smithy version 2 or later. Attempted to use an apply block with version `{version}`.",
    hint: 'Start the file with `$version: "2"`.',
  },
  // Bodies
  "Model/duplicate-key": {
    severity: "ERROR",
    message: "Duplicate member: '{key}'",
  },
  "Model/duplicate-member": {
    severity: "ERROR",
    message: "Duplicate member of `{shape}`: '{member}'",
  },
  "Model/duplicate-enum-member": {
    severity: "ERROR",
    message: "Found conflicting member name, `{member}`",
  },
  "Model/duplicate-operation-property": {
    severity: "ERROR",
    message: "Duplicate operation {property} property for `{shape}`",
  },
  "Model/unknown-operation-property": {
    severity: "ERROR",
    message: "Unknown property `{property}` of operation `{shape}`. Expected {expected}.",
    hint: "Did you mean `{suggestion}`?",
  },
  "Model/list-member": {
    severity: "ERROR",
    message: "List shapes may only have a `member` member, but found `{member}`",
  },
  "Model/map-member": {
    severity: "ERROR",
    message: "Map shapes may only have `key` and `value` members, but found `{member}`",
  },
} as const;
