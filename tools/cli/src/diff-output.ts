import type { Impact } from "@tsmith/codegen";
import type { Diagnostic, Severity } from "@tsmith/smithy";
import type { Comparison } from "./change-log.ts";
import { diagnosticJson, type DiagnosticJson } from "./diagnostics-output.ts";
import type { Style, Terminal } from "./terminal.ts";

/** What `tsmith diff --json` prints. */
export interface ComparisonJson {
  readonly name: string;
  readonly clients: "breaking" | "compatible";
  readonly servers: "breaking" | "compatible";
  readonly bump: string;
  readonly impacts: readonly Impact[];
  readonly events: readonly DiagnosticJson[];
}

export function comparisonJson({ name, verdict, impacts, events }: Comparison): ComparisonJson {
  return { name, ...verdict, impacts, events: events.map(diagnosticJson) };
}

const STYLES: Readonly<Record<Severity, Style>> = {
  ERROR: "red",
  DANGER: "red",
  WARNING: "yellow",
  NOTE: "dim",
  SUPPRESSED: "dim",
};

const GRAVEST: readonly Severity[] = ["ERROR", "DANGER", "WARNING", "NOTE"];

/** The verdict, what breaks with its witnesses, and Smithy's events, the gravest first. */
export function comparisonText(
  { name, verdict, impacts, events }: Comparison,
  { style }: Terminal,
): string {
  const { clients, servers, bump } = verdict;
  const party = (what: string, is: string): string =>
    `${what} ${style(is === "breaking" ? "red" : "green", is)}`;
  const head = `${style("bold", `${name}: ${bump}`)} (${party("clients", clients)}, ${party("servers", servers)})`;
  const broken = impacts.flatMap(({ breaks, message, witness }) => [
    "",
    `${style("red", `breaks ${breaks.join(" and ")}`)}: ${message}`,
    `  ${witness}`,
  ]);
  const shown = GRAVEST.flatMap((severity) =>
    events.filter((event) => event.severity === severity),
  );
  const lines = shown.length === 0 ? [] : ["", ...shown.map((event) => eventText(event, style))];
  return `${[head, ...broken, ...lines].join("\n")}\n`;
}

function eventText({ id, severity, message, shape }: Diagnostic, style: Terminal["style"]): string {
  const text = message.replace(/\s*\n\s*/g, " ");
  return `${style(STYLES[severity], severity.toLowerCase())} ${shape ?? "-"}: ${text} [${id}]`;
}
