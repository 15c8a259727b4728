import { resolve } from "node:path";
import {
  build,
  type BuiltPackage,
  type Change,
  type Obstacle,
  type Output,
  OutputTransaction,
  type Plan,
} from "@tsmith/codegen";
import type { BuildConfig } from "@tsmith/codegen/config";
import type { Diagnostic } from "@tsmith/smithy";
import { hasError } from "./diagnostics-output.ts";
import { UsageError } from "./exit-code.ts";
import { type Contract, contractsAt, readTogether, type UnreadContract } from "./inputs.ts";
import { allowsUnknownTraits, type ModelOptions } from "./model-options.ts";

/** What `tsmith build` is told. */
export interface BuildOptions extends ModelOptions {
  readonly out?: string;
  /** The same, as Smithy's command names it. */
  readonly output?: string;
  readonly projection?: string;
  readonly plugin?: string;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
}

/** Who is told what a build comes to, contract by contract. */
export interface BuildListener {
  /** A contract is at hand; positions start at 1. */
  readonly onContract: (name: string, position: number, count: number) => void;
  readonly onDiagnostics: (diagnostics: readonly Diagnostic[]) => void;
  /** What differs, before anything is written. */
  readonly onChanges: (changes: readonly Change[]) => void;
}

/** What a build of some contracts came to. */
export interface BuildRun {
  /** None where a model is wrong. */
  readonly outcomes: readonly Outcome[];
  /** Whether a model is wrong: nothing was written. */
  readonly isWrong: boolean;
  /** Whether something stands in the way: nothing was written. */
  readonly isBlocked: boolean;
  readonly seconds: number;
}

/** What was done for a contract, or would be. */
export interface Outcome {
  readonly packages: readonly PackageSummary[];
  readonly changes: readonly Pick<Change, "type" | "path">[];
  readonly unchanged: number;
  readonly obstacles: readonly Obstacle[];
}

/** A package without its files. */
export interface PackageSummary extends Pick<BuiltPackage, "name" | "target"> {
  /** An absolute path. */
  readonly folder: string;
}

/** Whether a build with these options changes files. */
export function isWriting({ check, dryRun }: BuildOptions): boolean {
  return check !== true && dryRun !== true;
}

/**
 * The contracts that the command line names: one where a configuration is given, which everything
 * that is named belongs to.
 *
 * @throws UsageError where there is no such file
 */
export function contractsOf(
  inputs: readonly string[],
  { config }: BuildOptions,
): readonly UnreadContract[] {
  return config === undefined ? contractsAt(inputs) : [() => readTogether(config, inputs)];
}

/**
 * Builds contracts and, unless the options say otherwise, writes what comes of them: all, or
 * nothing where a model is wrong or something stands in the way. One contract is in memory at a
 * time; what is read of it is gone when the next one comes.
 *
 * @throws UsageError where nothing says where packages go
 */
export async function runBuild(
  contracts: readonly UnreadContract[],
  options: BuildOptions,
  listener: BuildListener,
): Promise<BuildRun> {
  const start = performance.now();
  const outcomes: Outcome[] = [];
  const owners = new Map<string, string>();
  const transactions = new Map<string, OutputTransaction>();
  const isPart = options.projection !== undefined || options.plugin !== undefined;
  let isWrong = false;
  let isBlocked = false;
  try {
    for (const [index, read] of contracts.entries()) {
      const contract = read();
      listener.onContract(contract.name, index + 1, contracts.length);
      const { root, packages, diagnostics } = await buildContract(contract, options);
      listener.onDiagnostics(diagnostics);
      isWrong ||= hasError(diagnostics);
      if (isWrong) continue;
      const outputs = packages.map(({ folder, files }): Output => ({
        folder: resolve(root, folder),
        files,
      }));
      const shared = sharedFolders(outputs, contract.path, owners);
      isBlocked ||= shared.length > 0;
      const origin = { contract: contract.path, isPart };
      const transaction = transactionAt(root, transactions);
      // What cannot be written any more is compared all the same, so that all obstacles are told.
      const plan =
        isBlocked || !isWriting(options)
          ? transaction.compare(outputs, origin)
          : await transaction.add(outputs, origin);
      const outcome = outcomeOf(packages, outputs, plan, shared);
      isBlocked ||= outcome.obstacles.length > 0;
      if (outcome.obstacles.length === 0) listener.onChanges(plan.changes);
      outcomes.push(outcome);
    }
    if (!isWrong && !isBlocked) for (const one of transactions.values()) one.commit();
  } finally {
    for (const transaction of transactions.values()) transaction.end();
  }
  const seconds = (performance.now() - start) / 1000;
  return { outcomes: isWrong ? [] : outcomes, isWrong, isBlocked, seconds };
}

/** A contract in memory: packages, where they go, and what was said on the way. */
interface BuiltContract {
  readonly root: string;
  readonly packages: readonly BuiltPackage[];
  readonly diagnostics: readonly Diagnostic[];
}

async function buildContract(contract: Contract, options: BuildOptions): Promise<BuiltContract> {
  const { config, folder } = contract;
  const out = options.out ?? options.output;
  if (!contract.hasConfig && out === undefined) {
    throw new UsageError(
      `\`${contract.name}\` has no smithy-build.json that says where packages go; add --out FOLDER`,
    );
  }
  const root = out === undefined ? resolve(folder, config?.outputDirectory ?? ".") : resolve(out);
  if (config === undefined || hasError(contract.diagnostics)) {
    return { root, packages: [], diagnostics: contract.diagnostics };
  }
  const { packages, diagnostics } = await build(
    projected(config, contract.name, options),
    contract.sources,
    contract.importsOf,
    { allowsUnknownTraits: allowsUnknownTraits(options) },
  );
  return {
    root,
    packages: packages.filter(
      ({ target }) => options.plugin === undefined || options.plugin === `tsmith-${target}`,
    ),
    diagnostics: [...contract.diagnostics, ...diagnostics],
  };
}

/**
 * The projection that the options name, or all.
 *
 * @throws UsageError where there is none, or none that uses the plugin that they name
 */
function projected(
  config: BuildConfig,
  contract: string,
  { projection: wanted, plugin }: BuildOptions,
): BuildConfig {
  const projections = config.projections.filter(
    ({ name }) => wanted === undefined || name === wanted,
  );
  if (projections.length === 0) {
    throw new UsageError(`\`${contract}\` has no projection \`${wanted}\``);
  }
  const used = projections.flatMap(({ packages }) => packages.map(({ target }) => target));
  if (plugin !== undefined && !used.some((target) => plugin === `tsmith-${target}`)) {
    throw new UsageError(`\`${contract}\` does not use a plugin \`${plugin}\``);
  }
  return { ...config, projections };
}

function transactionAt(
  root: string,
  transactions: Map<string, OutputTransaction>,
): OutputTransaction {
  const transaction = transactions.get(root) ?? new OutputTransaction(root);
  transactions.set(root, transaction);
  return transaction;
}

/** Two contracts of one run cannot both have a package where nothing is yet. */
function sharedFolders(
  outputs: readonly Output[],
  contract: string,
  owners: Map<string, string>,
): readonly Obstacle[] {
  return outputs.flatMap(({ folder }) => {
    const owner = owners.get(folder);
    owners.set(folder, owner ?? contract);
    if (owner === undefined || owner === contract) return [];
    const message = "Two contracts make a package here: give one of them another name.";
    return [{ path: folder, message }];
  });
}

function outcomeOf(
  packages: readonly BuiltPackage[],
  outputs: readonly Output[],
  { changes, unchanged, obstacles }: Plan,
  shared: readonly Obstacle[],
): Outcome {
  return {
    packages: packages.map(({ name, target }, i) => ({
      name,
      target,
      folder: outputs[i]?.folder ?? "",
    })),
    changes: changes.map(({ type, path }) => ({ type, path })),
    unchanged,
    obstacles: [...obstacles, ...shared],
  };
}
