import { buildPrinter } from "./build-output.ts";
import { type BuildOptions, contractsOf, runBuild } from "./build-run.ts";
import { UsageError } from "./exit-code.ts";
import { FileChanges } from "./file-changes.ts";
import type { Contract } from "./inputs.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Builds, and builds again whenever a file of the contracts is saved, until the process is told to
 * end. What is wrong with a model is told, and nothing on disk changes.
 *
 * @throws UsageError where there is nothing to build from the start
 */
export async function watchBuild(
  inputs: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<never> {
  const changes = new FileChanges();
  let contracts: readonly Contract[] | undefined = contractsOf(inputs, options).map((read) =>
    read(),
  );
  let built = "";
  for (;;) {
    // What was saved before somebody looked is read once more.
    if (contracts !== undefined && changes.watch(contracts.flatMap(({ watched }) => watched))) {
      contracts = contractsNow(inputs, options, terminal);
    }
    // A save may change nothing, and packages may stand beside models.
    const content = contracts === undefined ? built : contentOf(contracts);
    if (contracts !== undefined && content !== built) {
      const isFirst = built === "";
      built = content;
      const printer = buildPrinter(terminal, options);
      const read = contracts.map((contract) => () => contract);
      printer.end(await runBuild(read, options, printer));
      if (isFirst) terminal.out("Watching for changes.\n");
    }
    await changes.next();
    contracts = contractsNow(inputs, options, terminal);
  }
}

/** A folder that somebody renames is gone for a while. */
function contractsNow(
  inputs: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): readonly Contract[] | undefined {
  try {
    return contractsOf(inputs, options).map((read) => read());
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.error(`error: ${error.message}\n`);
    return undefined;
  }
}

/** Everything that a build depends on. */
function contentOf(contracts: readonly Contract[]): string {
  return JSON.stringify(
    contracts.map(({ config, sources, importsOf, diagnostics }) => [
      config,
      sources,
      (config?.projections ?? []).flatMap(importsOf),
      diagnostics,
    ]),
  );
}
