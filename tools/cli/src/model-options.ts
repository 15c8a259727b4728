import { type Command, InvalidArgumentError, Option } from "commander";
import { type CommonOptions, isLogging } from "./common-options.ts";
import { type Diagnostic, load, type Model, type Severity } from "@tsmith/smithy";
import {
  atLeast,
  diagnosticJson,
  type Format,
  hasError,
  printAnnotations,
  printCsv,
  printDiagnostics,
  SEVERITIES,
} from "./diagnostics-output.ts";
import { type Contract, expectOne, readModels, readTogether } from "./inputs.ts";
import type { Terminal } from "./terminal.ts";

/** What every command is told that loads a model. */
export interface ModelOptions extends CommonOptions {
  readonly config?: readonly string[];
  readonly severity?: Severity;
  readonly showValidators?: readonly string[];
  readonly hideValidators?: readonly string[];
  readonly allowUnknownTraits?: boolean;
  readonly aut?: boolean;
  readonly quiet?: boolean;
  readonly format: Format;
  readonly json?: boolean;
}

/** The options of a command that loads a model, with the names that they have in Smithy. */
export function withModelOptions(command: Command, severity: Severity): Command {
  return command
    .option(
      "-c, --config <file>",
      "a smithy-build.json whose sources and imports belong to the model; may be repeated",
      repeated,
    )
    .addOption(
      new Option(
        "--severity <severity>",
        `the least grave of what is shown; ${severity} unless given`,
      )
        .choices(SEVERITIES)
        .argParser((text) => {
          const found = SEVERITIES.find((one) => one === text.toUpperCase());
          return found ?? invalid(text);
        }),
    )
    .option("--show-validators <ids>", "event ids, with commas between them, to show alone", listed)
    .addOption(
      new Option("--hide-validators <ids>", "event ids, with commas between them, to hide")
        .argParser(listed)
        .conflicts("showValidators"),
    )
    .option("--allow-unknown-traits", "warn of traits that nobody defines")
    .option("--aut", "short for --allow-unknown-traits")
    .option("-q, --quiet", "print errors, dangers and what was asked for alone")
    .addOption(
      new Option("--format <format>", "how problems are printed")
        .choices(["text", "json", "csv", "github"])
        .default("text"),
    )
    .option("--json", "short for --format json");
}

function invalid(text: string): never {
  throw new InvalidArgumentError(`\`${text}\` is none of ${SEVERITIES.join(", ")}.`);
}

/** The values of an option that may be repeated. */
export function repeated(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}

/** A list with commas, as options take it. */
export function listed(text: string): readonly string[] {
  return text.split(",").map((part) => part.trim());
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

/**
 * The models that the command line names: one where a configuration is given, which everything
 * that is named belongs to.
 *
 * @throws UsageError where there is no such file
 */
export function namedModels(
  inputs: readonly string[],
  { config }: ModelOptions,
): readonly Contract[] {
  return config === undefined ? readModels(inputs) : [readTogether(config, inputs)];
}

/**
 * The one model that the command line names.
 *
 * @throws UsageError where there are several
 */
export function namedModel(inputs: readonly string[], options: ModelOptions): Contract {
  return expectOne(namedModels(inputs, options));
}

/** Loads the model of a contract. */
export function loadModel(contract: Contract, options: ModelOptions, terminal: Terminal): Loaded {
  const { sources, diagnostics } = contract;
  if (isLogging(options)) {
    for (const { name, text } of sources) {
      terminal.error(`read ${name}: ${text.length} characters\n`);
    }
  }
  if (hasError(diagnostics)) return { model: undefined, diagnostics };
  const start = performance.now();
  const loaded = load(sources, { allowsUnknownTraits: allowsUnknownTraits(options) });
  if (isLogging(options)) {
    const milliseconds = Math.round(performance.now() - start);
    terminal.error(`loaded ${contract.name} in ${milliseconds} ms\n`);
  }
  return { model: loaded.value, diagnostics: [...diagnostics, ...loaded.diagnostics] };
}

/** Whether traits that nobody defines are no errors. */
export function allowsUnknownTraits({ allowUnknownTraits, aut }: ModelOptions): boolean {
  return allowUnknownTraits === true || aut === true;
}

/** What the options let a person see; of a severity that is not given, `least` and what is graver. */
export function shownOf(
  diagnostics: readonly Diagnostic[],
  { severity, quiet, showValidators, hideValidators }: ModelOptions,
  least: Severity,
): readonly Diagnostic[] {
  return atLeast(diagnostics, severity ?? (quiet === true ? "DANGER" : least)).filter(
    ({ id }) =>
      (showValidators === undefined || showValidators.some((one) => isWithin(id, one))) &&
      hideValidators?.some((one) => isWithin(id, one)) !== true,
  );
}

/** Whether an event id is `group` or one below it: `A.B.C` is within `A.B`. */
function isWithin(id: string, group: string): boolean {
  return id === group || id.startsWith(`${group}.`);
}

/** Prints what is wrong with a model that a command would have worked with. */
export function printProblems(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  options: ModelOptions,
): void {
  const shown = shownOf(diagnostics, options, "DANGER");
  switch (formatOf(options)) {
    case "text":
      return printDiagnostics(terminal, shown);
    case "github":
      return printAnnotations(terminal, shown.map(diagnosticJson));
    case "csv":
      return printCsv(terminal.error, shown.map(diagnosticJson));
    case "json":
      if (hasError(shown)) terminal.out(`${toJson({ diagnostics: shown.map(diagnosticJson) })}\n`);
  }
}

export function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
