import { type Command, InvalidArgumentError, Option } from "commander";
import { type Diagnostic, load, type Model, type Severity } from "@tsmith/smithy";
import {
  atLeast,
  diagnosticJson,
  type Format,
  hasError,
  printAnnotations,
  printDiagnostics,
  SEVERITIES,
} from "./diagnostics-output.ts";
import type { Contract } from "./inputs.ts";
import type { Terminal } from "./terminal.ts";

/** What every command is told that loads a model. */
export interface ModelOptions {
  readonly severity: Severity;
  readonly allowUnknownTraits?: boolean;
  readonly aut?: boolean;
  readonly quiet?: boolean;
  readonly format: Format;
  readonly json?: boolean;
}

/** The options of a command that loads a model, with the names that they have in Smithy. */
export function withModelOptions(command: Command, severity: Severity): Command {
  return command
    .addOption(
      new Option("--severity <severity>", "the least grave of what is shown")
        .choices(SEVERITIES)
        .argParser((text) => {
          const found = SEVERITIES.find((one) => one === text.toUpperCase());
          return found ?? invalid(text);
        })
        .default(severity),
    )
    .option("--allow-unknown-traits", "warn of traits that nobody defines")
    .option("--aut", "short for --allow-unknown-traits")
    .option("-q, --quiet", "print errors, and what was asked for, alone")
    .addOption(
      new Option("--format <format>", "how problems are printed")
        .choices(["text", "json", "github"])
        .default("text"),
    )
    .option("--json", "short for --format json");
}

function invalid(text: string): never {
  throw new InvalidArgumentError(`\`${text}\` is none of ${SEVERITIES.join(", ")}.`);
}

/** The format that the options ask for. */
export function formatOf({ format, json }: ModelOptions): Format {
  return json === true ? "json" : format;
}

/** A model, where nothing in it is wrong, and all that was said of it. */
export interface Loaded {
  readonly model: Model | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads the model of a contract. */
export function loadModel(contract: Contract, options: ModelOptions): Loaded {
  const { sources, diagnostics } = contract;
  if (hasError(diagnostics)) return { model: undefined, diagnostics };
  const allowsUnknownTraits = options.allowUnknownTraits === true || options.aut === true;
  const loaded = load(sources, { allowsUnknownTraits });
  return { model: loaded.value, diagnostics: [...diagnostics, ...loaded.diagnostics] };
}

/** What the options let a person see. */
export function shownOf(
  diagnostics: readonly Diagnostic[],
  { severity, quiet }: ModelOptions,
): readonly Diagnostic[] {
  return atLeast(diagnostics, quiet === true ? "ERROR" : severity);
}

/** Prints what is wrong with a model that a command would have worked with. */
export function printProblems(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  options: ModelOptions,
): void {
  const shown = shownOf(diagnostics, options);
  switch (formatOf(options)) {
    case "text":
      return printDiagnostics(terminal, shown);
    case "github":
      return printAnnotations(terminal, shown);
    case "json":
      if (hasError(shown)) terminal.out(`${toJson({ diagnostics: shown.map(diagnosticJson) })}\n`);
  }
}

export function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
