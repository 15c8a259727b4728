import { resolve } from "node:path";
import {
  build,
  type BuiltPackage,
  compareOutputs,
  type Output,
  type Plan,
  writeOutputs,
} from "@tsmith/codegen";
import type { Diagnostic } from "@tsmith/smithy";
import { hasError } from "./diagnostics-output.ts";
import { UsageError } from "./exit-code.ts";
import type { Contract } from "./inputs.ts";

export interface BuildOptions {
  readonly out?: string;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly watch?: boolean;
}

/** What a build of some contracts came to. */
export interface BuildRun {
  readonly diagnostics: readonly Diagnostic[];
  /** None where a model is wrong. */
  readonly outcomes: readonly Outcome[];
  /** Whether a model is wrong: nothing was written. */
  readonly isWrong: boolean;
  /** Whether something stands in the way: nothing was written. */
  readonly isBlocked: boolean;
  readonly seconds: number;
}

/** Whether a build with these options changes files. */
export function isWriting({ check, dryRun }: BuildOptions): boolean {
  return check !== true && dryRun !== true;
}

/** Builds contracts and, unless the options say otherwise, writes what comes of them. */
export async function runBuild(
  contracts: readonly Contract[],
  options: BuildOptions,
): Promise<BuildRun> {
  const start = performance.now();
  const results: BuiltContract[] = [];
  for (const contract of contracts) results.push(await buildContract(contract, options));
  const diagnostics = results
    .flatMap((result) => result.diagnostics)
    .filter(({ severity }) => severity !== "SUPPRESSED");
  const isWrong = hasError(diagnostics);
  const outcomes = isWrong ? [] : told(results.map(compare));
  // All are compared before one is written, so that an obstacle keeps every file as it is.
  const isBlocked = outcomes.some(({ plan }) => plan.obstacles.length > 0);
  if (isWriting(options) && !isBlocked) {
    for (const { root, outputs, contract } of outcomes) writeOutputs(root, outputs, contract);
  }
  const seconds = (performance.now() - start) / 1000;
  return { diagnostics, outcomes, isWrong, isBlocked, seconds };
}

/** A contract in memory: packages, where they go, and what was said on the way. */
interface BuiltContract {
  /** An absolute path that manifests name. */
  readonly contract: string;
  readonly root: string;
  readonly packages: readonly BuiltPackage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What was done, or would be. */
export interface Outcome {
  readonly contract: string;
  readonly root: string;
  readonly packages: readonly BuiltPackage[];
  readonly outputs: readonly Output[];
  readonly plan: Plan;
}

async function buildContract(contract: Contract, { out }: BuildOptions): Promise<BuiltContract> {
  const { config, folder, path } = contract;
  if (!contract.hasConfig && out === undefined) {
    throw new UsageError(
      `\`${contract.name}\` has no smithy-build.json that says where packages go; add --out FOLDER`,
    );
  }
  const root = out === undefined ? resolve(folder, config?.outputDirectory ?? ".") : resolve(out);
  if (config === undefined || hasError(contract.diagnostics)) {
    return { contract: path, root, packages: [], diagnostics: contract.diagnostics };
  }
  const { packages, diagnostics } = await build(config, contract.sources, contract.importsOf);
  return { contract: path, root, packages, diagnostics: [...contract.diagnostics, ...diagnostics] };
}

function compare({ contract, root, packages }: BuiltContract): Outcome {
  const outputs = packages.map(({ folder, files }): Output => ({
    folder: resolve(root, folder),
    files,
  }));
  return { contract, root, packages, outputs, plan: compareOutputs(root, outputs, contract) };
}

/** Two contracts of one run cannot both have a package where nothing is yet. */
function told(outcomes: readonly Outcome[]): readonly Outcome[] {
  const owners = new Map<string, string>();
  return outcomes.map((outcome) => {
    const obstacles = outcome.outputs.flatMap(({ folder }) => {
      const owner = owners.get(folder);
      owners.set(folder, owner ?? outcome.contract);
      if (owner === undefined || owner === outcome.contract) return [];
      const message = "Two contracts make a package here: give one of them another name.";
      return [{ path: folder, message }];
    });
    const plan = { ...outcome.plan, obstacles: [...outcome.plan.obstacles, ...obstacles] };
    return { ...outcome, plan };
  });
}
