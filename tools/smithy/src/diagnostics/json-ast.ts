/**
 * What the reader of JSON AST finds; the bodies of services and resources in IDL text are the same.
 *
 * @see https://smithy.io/2.0/spec/json-ast.html
 */
export const jsonAstDiagnostics = {
  "Model/invalid-json": {
    severity: "ERROR",
    message: "Error parsing JSON: {problem}",
  },
  "Model/expected-type": {
    severity: "ERROR",
    message: "Expected `{property}` to be {expected}; found {found}",
  },
  "Model/expected-element": {
    severity: "ERROR",
    message: "Expected {expected}, but found {found}.",
  },
  "Model/missing-property": {
    severity: "ERROR",
    message: "Missing expected member `{property}`.",
    hint: "{help}",
  },
  "Model/additional-properties": {
    severity: "WARNING",
    message:
      "Expected an object with possible properties of {expected}, but found additional properties: {found}",
    hint: "Did you mean `{suggestion}`?",
  },
  "Model/invalid-shape-id": {
    severity: "ERROR",
    message: "Invalid shape ID: {id}",
    hint: "A shape id in JSON names its namespace: `com.example#Name`.",
  },
  "Model/invalid-member-name": {
    severity: "ERROR",
    message: "Invalid shape ID member: {name}",
    hint: "The name of a member is a letter, behind any underscores, and then letters, digits and underscores.",
  },
  "Model/shape-id-with-member": {
    severity: "ERROR",
    message: "Shapes of type `{type}` cannot contain a member in their shape ID. Found `{id}`",
  },
  "Model/invalid-shape-type": {
    severity: "ERROR",
    message: "Invalid shape `type`: {type}",
    hint: "Did you mean `{suggestion}`?",
  },
} as const;
