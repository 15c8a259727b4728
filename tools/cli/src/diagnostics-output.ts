import {
  codeFrame,
  type CodeFrameStyle,
  type Diagnostic,
  positionOf,
  type Severity,
} from "@tsmith/smithy";
import type { Style, Terminal } from "./terminal.ts";

/** A diagnostic as `--json` gives it. */
export interface DiagnosticJson {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly shape?: string;
  readonly file?: string;
  /** One-based. */
  readonly line?: number;
  readonly column?: number;
  readonly hint?: string;
  readonly suppressionReason?: string;
}

const COLOURS: Readonly<Record<Severity, Style>> = {
  ERROR: "red",
  DANGER: "red",
  WARNING: "yellow",
  NOTE: "cyan",
  SUPPRESSED: "dim",
};

/** Prints diagnostics as code frames, and how many there are of each severity. */
export function printDiagnostics(terminal: Terminal, diagnostics: readonly Diagnostic[]): void {
  printFrames(terminal, diagnostics);
  if (diagnostics.length > 0) terminal.error(`${countText(diagnostics)}\n`);
}

/** Prints diagnostics as code frames. */
export function printFrames(terminal: Terminal, diagnostics: readonly Diagnostic[]): void {
  const style = frameStyle(terminal);
  for (const diagnostic of diagnostics) terminal.error(`${codeFrame(diagnostic, style)}\n\n`);
}

/** How diagnostics are printed. */
export type Format = "text" | "json" | "csv" | "github";

/**
 * Prints diagnostics as annotations of a GitHub workflow.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function printAnnotations(terminal: Terminal, diagnostics: readonly DiagnosticJson[]): void {
  for (const { severity, id, file, line, column, message, hint } of diagnostics) {
    const place =
      file === undefined
        ? []
        : [
            ["file", file],
            ["line", line],
            ["col", column],
          ];
    const properties = [...place, ["title", id]]
      .map(([key, value]) => `${key}=${escaped(String(value)).replace(/[:,]/g, percent)}`)
      .join(",");
    const text = hint === undefined ? message : `${message}\n${hint}`;
    terminal.out(`::${ANNOTATIONS[severity]} ${properties}::${escaped(text)}\n`);
  }
}

const ANNOTATIONS: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  ERROR: "error",
  DANGER: "error",
  WARNING: "warning",
  NOTE: "notice",
  SUPPRESSED: "notice",
};

function escaped(text: string): string {
  return text.replace(/[%\r\n]/g, percent);
}

function percent(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
  return `%${code}`;
}

/** Prints diagnostics as comma-separated values, with the columns that Smithy's command has. */
export function printCsv(
  print: (text: string) => void,
  diagnostics: readonly DiagnosticJson[],
): void {
  print("severity,id,shape,file,line,column,message,hint,suppressionReason\n");
  for (const diagnostic of diagnostics) {
    const { severity, id, shape, file, line, column } = diagnostic;
    const { message, hint, suppressionReason } = diagnostic;
    const texts = [severity, id, shape, file].map(quoted);
    const rest = [message, hint, suppressionReason].map(quoted);
    print(`${[...texts, line ?? 0, column ?? 0, ...rest].join(",")}\n`);
  }
}

function quoted(text = ""): string {
  return `"${text
    .replaceAll('"', '""')
    .replaceAll("\n", String.raw`\n`)
    .replaceAll("\r", String.raw`\r`)}"`;
}

/** The severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ["ERROR", "DANGER", "WARNING", "NOTE", "SUPPRESSED"];

/** The diagnostics that are at least as grave. */
export function atLeast(
  diagnostics: readonly Diagnostic[],
  severity: Severity,
): readonly Diagnostic[] {
  const shown = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
  return diagnostics.filter((diagnostic) => shown.includes(diagnostic.severity));
}

/** `2 errors, 1 warning`, the gravest first. */
export function countText(diagnostics: readonly Pick<Diagnostic, "severity">[]): string {
  const counts = Object.keys(COLOURS).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const word = severity.toLowerCase();
    return count === 0 ? [] : [`${count} ${count === 1 ? word : `${word}s`}`];
  });
  return counts.join(", ");
}

/** Whether a model with these diagnostics is refused. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "ERROR");
}

/** A diagnostic as plain data. */
export function diagnosticJson(diagnostic: Diagnostic): DiagnosticJson {
  const { id, severity, message, shape, location, hint, suppressionReason } = diagnostic;
  return {
    id,
    severity,
    message,
    ...(shape !== undefined && { shape }),
    ...(location !== undefined && { file: location.source.name, ...positionOf(location) }),
    ...(hint !== undefined && { hint }),
    ...(suppressionReason !== undefined && { suppressionReason }),
  };
}

function frameStyle({ style }: Terminal): CodeFrameStyle {
  return {
    severity: (text, severity) => style(COLOURS[severity], text),
    message: (text) => style("bold", text),
    path: (text) => style("cyan", text),
    gutter: (text) => style("dim", text),
    related: (text) => style("cyan", text),
    hint: (text) => text,
  };
}
