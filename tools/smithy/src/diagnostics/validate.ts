/** What the rules of validation find, ordered by code. */
export const validateDiagnostics = {
  Target: {
    severity: "ERROR",
    message: "Member `{member}` targets `{target}`, which does not exist.",
    hint: "Did you mean `{suggestion}`?",
  },
} as const;
