import type { Diagnostic } from "@tsmith/smithy";

const MOST = 3;

/** The first errors among diagnostics, and how many more there are; `undefined` where there is none. */
export function firstErrors(diagnostics: readonly Diagnostic[]): string | undefined {
  const errors = diagnostics.filter(({ severity }) => severity === "ERROR");
  if (errors.length === 0) return undefined;
  return firstOf(errors.map(({ id, message }) => `${id}: ${message}`));
}

/** The first few messages, and how many more there are. */
export function firstOf(messages: readonly string[]): string {
  const more = messages.length > MOST ? [`and ${messages.length - MOST} more`] : [];
  return [...messages.slice(0, MOST), ...more].join("\n");
}
