import type { Diagnostic } from "@tsmith/smithy";

/** An event that the reference implementation emits. */
export interface ExpectedEvent {
  readonly severity: string;
  /** `-` where it is of no shape. */
  readonly shape: string;
  /** What the message starts with. */
  readonly message: string;
  /** The id, or a part of it up to a dot. */
  readonly id: string;
}

/** Events that are not part of what a case is about. */
const BESIDE = /^(ModelDeprecation|DeprecatedTrait|DeprecatedShape)(\.|$)/;

/** What is missing among the diagnostics of a model, and what should not be there. */
export function eventDifference(
  diagnostics: readonly Diagnostic[],
  expected: readonly ExpectedEvent[],
): string | undefined {
  const missing = expected.filter((event) => !diagnostics.some((one) => isSame(event, one)));
  const unexpected = diagnostics.filter(
    (one) =>
      one.severity !== "SUPPRESSED" &&
      !BESIDE.test(one.id) &&
      !expected.some((event) => isSame(event, one)),
  );
  const lines = [
    ...missing.map((event) => `  - ${printed(event)}`),
    ...unexpected.map((one) => `  + ${printed({ ...one, shape: one.shape ?? "-" })}`),
  ];
  return lines.length === 0 ? undefined : ["other events:", ...lines].join("\n");
}

function printed({ severity, shape, message, id }: ExpectedEvent): string {
  return `[${severity}] ${shape}: ${message.replaceAll("\n", String.raw`\n`)} | ${id}`;
}

function isSame(event: ExpectedEvent, { severity, shape, message, id }: Diagnostic): boolean {
  return (
    event.severity === severity &&
    event.shape === (shape ?? "-") &&
    (event.id === id || id.startsWith(`${event.id}.`)) &&
    comparable(message).startsWith(comparable(event.message, event.severity))
  );
}

/**
 * A message without what the reference adds and we say elsewhere: where a syntax error is, why an
 * event is suppressed, and an order of cycles that is arbitrary.
 */
function comparable(message: string, severity?: string): string {
  const bare = message
    .replace(/^Syntax error at line \d+, column \d+: /, "")
    .replaceAll("\n", String.raw`\n`);
  const text = severity === "SUPPRESSED" ? bare.replace(/ \([^()]*\)$/, "") : bare;
  return text.replace(
    /(Unable to resolve mixins; cycles detected between this shape and )\[(.*)\]$/,
    (_, start: string, ids: string) => `${start}[${ids.split(", ").toSorted().join(", ")}]`,
  );
}
