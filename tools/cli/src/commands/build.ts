import { Command, Option } from "commander";
import { buildPrinter } from "../build-output.ts";
import { type BuildOptions, contractsOf, runBuild } from "../build-run.ts";
import { ExitCode } from "../exit-code.ts";
import { withModelOptions } from "../model-options.ts";
import type { Terminal } from "../terminal.ts";
import { watchBuild } from "../watch.ts";

/** `tsmith build`: writes the packages of contracts. */
export function buildCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const command = new Command("build")
    .description("Write the packages of a contract")
    .argument(
      "[input...]",
      "folders with a smithy-build.json, or model files; every smithy-build.json here unless named",
    )
    .option("-o, --out <folder>", "where packages go, instead of what smithy-build.json says")
    .addOption(new Option("--output <folder>", "the same").conflicts("out").hideHelp())
    .option("--projection <name>", "build this projection alone")
    .option("--plugin <name>", "write the packages of this plugin alone, such as tsmith-types")
    .addOption(
      new Option("--check", "write nothing, exit 1 where a build would change something").conflicts(
        "dryRun",
      ),
    )
    .option("--dry-run", "write nothing, list what a build would change")
    .addOption(
      new Option("-w, --watch", "build again whenever a model is saved").conflicts([
        "check",
        "dryRun",
        "json",
      ]),
    );
  return withModelOptions(command, "WARNING").action(
    async (inputs: readonly string[], options: BuildOptions) => {
      if (options.watch === true) {
        await watchBuild(inputs, options, terminal);
        return;
      }
      const printer = buildPrinter(terminal, options);
      const run = await runBuild(contractsOf(inputs, options), options, printer);
      printer.end(run);
      const isDifferent = run.outcomes.some(({ changes }) => changes.length > 0);
      const isFailed = run.isWrong || run.isBlocked || (options.check === true && isDifferent);
      finish(isFailed ? ExitCode.Failure : ExitCode.Success);
    },
  );
}
