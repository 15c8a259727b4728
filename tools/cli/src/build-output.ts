import { displayName } from "@tsmith/codegen";
import {
  type BuildListener,
  type BuildOptions,
  type BuildRun,
  isWriting,
  type Outcome,
} from "./build-run.ts";
import {
  countText,
  diagnosticJson,
  type DiagnosticJson,
  printAnnotations,
  printCsv,
  printFrames,
} from "./diagnostics-output.ts";
import { formatOf, shownOf, toJson } from "./model-options.ts";
import { progressOn } from "./progress.ts";
import type { Terminal } from "./terminal.ts";
import { unifiedDiff } from "./unified-diff.ts";

/** Prints a build while it goes on, and what it came to. */
export interface BuildPrinter extends BuildListener {
  readonly end: (run: BuildRun) => void;
}

/** Prints builds in the format that the options ask for. */
export function buildPrinter(terminal: Terminal, options: BuildOptions): BuildPrinter {
  const format = formatOf(options);
  const progress = progressOn(terminal);
  const problems: DiagnosticJson[] = [];
  return {
    onContract: (name, position, count) => {
      if (count > 1) progress.show(`${position}/${count} ${name}`);
    },
    onDiagnostics: (diagnostics) => {
      const shown = shownOf(diagnostics, options, "WARNING");
      problems.push(...shown.map(diagnosticJson));
      if (format !== "text" || shown.length === 0) return;
      progress.clear();
      printFrames(terminal, shown);
    },
    onChanges: (changes) => {
      if (options.check !== true || format === "json" || changes.length === 0) return;
      progress.clear();
      for (const { path, before, after } of changes) {
        terminal.out(unifiedDiff(displayName(path), before, after));
      }
    },
    end: (run) => {
      progress.clear();
      if (format === "json") terminal.out(`${toJson(documentOf(run, problems))}\n`);
      else {
        if (format === "github") printAnnotations(terminal, problems);
        else if (format === "csv") printCsv(terminal.error, problems);
        else if (problems.length > 0) terminal.error(`${countText(problems)}\n`);
        printRun(terminal, run, options);
      }
    },
  };
}

/** What was done to each package, and a line at the end. */
function printRun(terminal: Terminal, run: BuildRun, options: BuildOptions): void {
  for (const { obstacles } of run.outcomes) {
    for (const { path, message } of obstacles) {
      terminal.error(`${terminal.style("red", "error")}: ${displayName(path)}: ${message}\n`);
    }
  }
  if (run.isWrong || options.quiet === true) return;
  if (options.check !== true) {
    for (const outcome of run.outcomes) printOutcome(terminal, outcome);
  }
  printTotal(terminal, run, options);
}

const MARKS = { added: "+", changed: "~", removed: "-" } as const;

function printOutcome(terminal: Terminal, { packages, changes, obstacles }: Outcome): void {
  if (obstacles.length > 0) return;
  const told = new Set<string>();
  for (const { name, folder } of packages) {
    const own = changes.filter(({ path }) => path.startsWith(`${folder}/`));
    const count = own.length === 0 ? "unchanged" : `${own.length} changed`;
    terminal.out(`${name}  ${terminal.style("dim", `${displayName(folder)}, ${count}`)}\n`);
    printChanges(terminal, own);
    for (const { path } of own) told.add(path);
  }
  // Packages that the contract no longer makes.
  printChanges(
    terminal,
    changes.filter(({ path }) => !told.has(path)),
  );
}

function printChanges(terminal: Terminal, changes: Outcome["changes"]): void {
  for (const { type, path } of changes) terminal.out(`  ${MARKS[type]} ${displayName(path)}\n`);
}

function printTotal(
  terminal: Terminal,
  { outcomes, seconds }: BuildRun,
  options: BuildOptions,
): void {
  const packages = outcomes.reduce((count, outcome) => count + outcome.packages.length, 0);
  const changes = outcomes.flatMap((outcome) => outcome.changes);
  const removed = changes.filter(({ type }) => type === "removed").length;
  const unchanged = outcomes.reduce((count, outcome) => count + outcome.unchanged, 0);
  const verb = isWriting(options) ? ["written", "removed"] : ["to write", "to remove"];
  terminal.out(
    `${packages} packages in ${seconds.toFixed(2)} s: ` +
      `${changes.length - removed} files ${verb[0]}, ${unchanged} unchanged, ${removed} ${verb[1]}\n`,
  );
}

/** The same for a program. */
function documentOf(
  { outcomes, seconds }: BuildRun,
  diagnostics: readonly DiagnosticJson[],
): object {
  return {
    packages: outcomes.flatMap(({ packages }) =>
      packages.map(({ name, target, folder }) => ({ name, target, folder: displayName(folder) })),
    ),
    changes: outcomes.flatMap(({ changes }) =>
      changes.map(({ type, path }) => ({ type, path: displayName(path) })),
    ),
    unchanged: outcomes.reduce((count, { unchanged }) => count + unchanged, 0),
    obstacles: outcomes.flatMap(({ obstacles }) =>
      obstacles.map(({ path, message }) => ({ path: displayName(path), message })),
    ),
    diagnostics,
    seconds,
  };
}
