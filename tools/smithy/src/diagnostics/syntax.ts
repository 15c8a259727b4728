/** What the parser of IDL text finds. @see https://smithy.io/2.0/spec/idl.html */
export const syntaxDiagnostics = {
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
} as const;
