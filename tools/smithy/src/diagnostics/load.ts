/** What the assembler finds: names that do not resolve, definitions that conflict, mixins. */
export const loadDiagnostics = {
  "Model/duplicate-shape": {
    severity: "ERROR",
    message: "Shape `{shape}` is defined twice, and the definitions differ.",
  },
} as const;
