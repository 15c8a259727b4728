import { resolve } from "node:path";
import { Command, Option } from "commander";
import {
  build,
  type BuiltPackage,
  compareOutputs,
  displayName,
  type Output,
  type Plan,
  writeOutputs,
} from "@tsmith/codegen";
import type { Diagnostic } from "@tsmith/smithy";
import { diagnosticJson, hasError, printDiagnostics } from "../diagnostics-output.ts";
import { ExitCode, UsageError } from "../exit-code.ts";
import { type Contract, readContracts } from "../inputs.ts";
import type { Terminal } from "../terminal.ts";
import { unifiedDiff } from "../unified-diff.ts";

interface BuildOptions {
  readonly out?: string;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `tsmith build`: writes the packages of contracts. */
export function buildCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("build")
    .description("Write the packages of a contract")
    .argument(
      "[input...]",
      "folders with a smithy-build.json, or model files; every smithy-build.json here unless named",
    )
    .option("-o, --out <folder>", "where packages go, instead of what smithy-build.json says")
    .addOption(
      new Option("--check", "write nothing, exit 1 where a build would change something").conflicts(
        "dryRun",
      ),
    )
    .option("--dry-run", "write nothing, list what a build would change")
    .option("--json", "print one JSON document instead of text")
    .action(async (inputs: readonly string[], options: BuildOptions) => {
      const start = performance.now();
      const contracts = readContracts(inputs);
      const results: BuiltContract[] = [];
      for (const contract of contracts) results.push(await buildContract(contract, options));

      const diagnostics = results
        .flatMap((result) => result.diagnostics)
        .filter(({ severity }) => severity !== "SUPPRESSED");
      const isWrong = hasError(diagnostics);
      const outcomes = isWrong ? [] : results.map(compare);
      // All are compared before one is written, so that an obstacle keeps every file as it is.
      const isBlocked = outcomes.some(({ plan }) => plan.obstacles.length > 0);
      const isWriting = options.check !== true && options.dryRun !== true;
      if (isWriting && !isBlocked) {
        for (const { root, outputs } of outcomes) writeOutputs(root, outputs);
      }
      const seconds = (performance.now() - start) / 1000;

      if (options.json) printJson(terminal, diagnostics, outcomes, seconds);
      else {
        printDiagnostics(terminal, diagnostics);
        for (const outcome of outcomes) printOutcome(terminal, outcome, options);
        if (!isWrong) printTotal(terminal, outcomes, options, seconds);
      }
      const isDifferent = outcomes.some(({ plan }) => plan.changes.length > 0);
      finish(
        isWrong || isBlocked || (options.check === true && isDifferent)
          ? ExitCode.Failure
          : ExitCode.Success,
      );
    });
}

/** A contract in memory: packages, where they go, and what was said on the way. */
interface BuiltContract {
  readonly root: string;
  readonly packages: readonly BuiltPackage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What was done, or would be. */
interface Outcome {
  readonly root: string;
  readonly packages: readonly BuiltPackage[];
  readonly outputs: readonly Output[];
  readonly plan: Plan;
}

async function buildContract(contract: Contract, { out }: BuildOptions): Promise<BuiltContract> {
  const { config, folder } = contract;
  if (!contract.hasConfig && out === undefined) {
    throw new UsageError(
      `\`${contract.name}\` has no smithy-build.json that says where packages go; add --out FOLDER`,
    );
  }
  const root = out === undefined ? resolve(folder, config?.outputDirectory ?? ".") : resolve(out);
  if (config === undefined || hasError(contract.diagnostics)) {
    return { root, packages: [], diagnostics: contract.diagnostics };
  }
  const { packages, diagnostics } = await build(config, contract.sources, contract.importsOf);
  return { root, packages, diagnostics: [...contract.diagnostics, ...diagnostics] };
}

function compare({ root, packages }: BuiltContract): Outcome {
  const outputs = packages.map(({ folder, files }): Output => ({
    folder: resolve(root, folder),
    files,
  }));
  return { root, packages, outputs, plan: compareOutputs(outputs) };
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
  for (const { name, folder } of packages) {
    const home = resolve(root, folder);
    const own = plan.changes.filter(({ path }) => path.startsWith(`${home}/`));
    const count = own.length === 0 ? "unchanged" : `${own.length} changed`;
    terminal.out(`${name}  ${terminal.style("dim", `${displayName(home)}, ${count}`)}\n`);
    for (const { type, path } of own) terminal.out(`  ${MARKS[type]} ${displayName(path)}\n`);
  }
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
  const isWriting = options.check !== true && options.dryRun !== true;
  const verb = isWriting ? ["written", "removed"] : ["to write", "to remove"];
  terminal.out(
    `${packages} packages in ${seconds.toFixed(2)} s: ` +
      `${changes.length - removed} files ${verb[0]}, ${unchanged} unchanged, ${removed} ${verb[1]}\n`,
  );
}

function printJson(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  outcomes: readonly Outcome[],
  seconds: number,
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
