import { resolve } from "node:path";
import { displayName } from "@tsmith/codegen";
import { type BuildOptions, type BuildRun, isWriting, type Outcome } from "./build-run.ts";
import { diagnosticJson, printDiagnostics } from "./diagnostics-output.ts";
import type { Terminal } from "./terminal.ts";
import { unifiedDiff } from "./unified-diff.ts";

/** A build for a person: what is wrong, what was done to each package, and a line at the end. */
export function printBuild(terminal: Terminal, run: BuildRun, options: BuildOptions): void {
  printDiagnostics(terminal, run.diagnostics);
  for (const outcome of run.outcomes) printOutcome(terminal, outcome, options);
  if (!run.isWrong) printTotal(terminal, run.outcomes, options, run.seconds);
}

const MARKS = { added: "+", changed: "~", removed: "-" } as const;

function printOutcome(terminal: Terminal, outcome: Outcome, options: BuildOptions): void {
  const { root, packages, plan } = outcome;
  for (const { path, message } of plan.obstacles) {
    terminal.error(`${terminal.style("red", "error")}: ${displayName(path)}: ${message}\n`);
  }
  if (plan.obstacles.length > 0) return;
  if (options.check) {
    for (const { path, before, after } of plan.changes) {
      terminal.out(unifiedDiff(displayName(path), before, after));
    }
    return;
  }
  const told = new Set<string>();
  for (const { name, folder } of packages) {
    const home = resolve(root, folder);
    const own = plan.changes.filter(({ path }) => path.startsWith(`${home}/`));
    const count = own.length === 0 ? "unchanged" : `${own.length} changed`;
    terminal.out(`${name}  ${terminal.style("dim", `${displayName(home)}, ${count}`)}\n`);
    printChanges(terminal, own);
    for (const { path } of own) told.add(path);
  }
  // Packages that the contract no longer makes.
  printChanges(
    terminal,
    plan.changes.filter(({ path }) => !told.has(path)),
  );
}

function printChanges(terminal: Terminal, changes: Outcome["plan"]["changes"]): void {
  for (const { type, path } of changes) terminal.out(`  ${MARKS[type]} ${displayName(path)}\n`);
}

function printTotal(
  terminal: Terminal,
  outcomes: readonly Outcome[],
  options: BuildOptions,
  seconds: number,
): void {
  const packages = outcomes.reduce((count, outcome) => count + outcome.packages.length, 0);
  const changes = outcomes.flatMap(({ plan }) => plan.changes);
  const removed = changes.filter(({ type }) => type === "removed").length;
  const unchanged = outcomes.reduce((count, { plan }) => count + plan.unchanged, 0);
  const verb = isWriting(options) ? ["written", "removed"] : ["to write", "to remove"];
  terminal.out(
    `${packages} packages in ${seconds.toFixed(2)} s: ` +
      `${changes.length - removed} files ${verb[0]}, ${unchanged} unchanged, ${removed} ${verb[1]}\n`,
  );
}

/** The same for a program. */
export function printBuildJson(
  terminal: Terminal,
  { diagnostics, outcomes, seconds }: BuildRun,
): void {
  const document = {
    packages: outcomes.flatMap(({ root, packages }) =>
      packages.map(({ name, target, folder }) => ({
        name,
        target,
        folder: displayName(resolve(root, folder)),
      })),
    ),
    changes: outcomes.flatMap(({ plan }) =>
      plan.changes.map(({ type, path }) => ({ type, path: displayName(path) })),
    ),
    unchanged: outcomes.reduce((count, { plan }) => count + plan.unchanged, 0),
    obstacles: outcomes.flatMap(({ plan }) =>
      plan.obstacles.map(({ path, message }) => ({ path: displayName(path), message })),
    ),
    diagnostics: diagnostics.map(diagnosticJson),
    seconds,
  };
  terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
}
