/** What the reader of JSON AST finds. @see https://smithy.io/2.0/spec/json-ast.html */
export const jsonAstDiagnostics = {
  "Model/invalid-json": {
    severity: "ERROR",
    message: "Error parsing JSON: {problem}",
  },
} as const;
