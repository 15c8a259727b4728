import type { Diagnostic } from "../src/diagnostic.ts";
import { load } from "../src/load.ts";
import { corpusSource, suite, type Case } from "./corpus.ts";

/** One line of an `.errors` file. */
interface ExpectedEvent {
  readonly line: string;
  readonly severity: string;
  readonly shape: string;
  readonly message: string;
  readonly id: string;
}

/** Events that are not part of what a case is about. */
const BESIDE = /^(ModelDeprecation|DeprecatedTrait|DeprecatedShape)(\.|$)/;

suite("errorfiles", "errorfiles", (files) => {
  const models = new Set(files);
  return files
    .filter((file) => file.endsWith(".errors"))
    .map((file): Case => {
      const base = file.slice(0, -".errors".length);
      const model = models.has(`${base}.smithy`) ? `${base}.smithy` : `${base}.json`;
      return {
        name: base.replace(/^errorfiles\//, ""),
        actual: () => differences(model, expectedEvents(file)),
        expected: { missing: [], unexpected: [] },
      };
    });
});

function expectedEvents(file: string): readonly ExpectedEvent[] {
  return corpusSource(file)
    .text.split("\n")
    .flatMap((line) => {
      const [, severity = "", shape = "", message = "", id = ""] =
        /^\[(\w+)\] (\S+): ?(.*) \| (\S+)\s*$/.exec(line) ?? [];
      return severity === ""
        ? []
        : [{ line, severity, shape, message: message.replaceAll(String.raw`\n`, "\n"), id }];
    });
}

function differences(model: string, expected: readonly ExpectedEvent[]): unknown {
  const { diagnostics } = load([corpusSource(model)]);
  const missing = expected.filter((event) => !diagnostics.some((one) => isSame(event, one)));
  const unexpected = diagnostics.filter(
    (one) =>
      one.severity !== "SUPPRESSED" &&
      !BESIDE.test(one.id) &&
      !expected.some((event) => isSame(event, one)),
  );
  return {
    missing: missing.map(({ line }) => line),
    unexpected: unexpected.map(
      ({ severity, shape, message, id }) => `[${severity}] ${shape ?? "-"}: ${message} | ${id}`,
    ),
  };
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
  const bare = message.replace(/^Syntax error at line \d+, column \d+: /, "");
  const text = severity === "SUPPRESSED" ? bare.replace(/ \([^()]*\)$/, "") : bare;
  return text.replace(
    /(Unable to resolve mixins; cycles detected between this shape and )\[(.*)\]$/,
    (_, start: string, ids: string) => `${start}[${ids.split(", ").toSorted().join(", ")}]`,
  );
}
