import { Command, Option } from "commander";
import { printBuild, printBuildJson } from "../build-output.ts";
import { type BuildOptions, runBuild } from "../build-run.ts";
import { ExitCode } from "../exit-code.ts";
import { readContracts } from "../inputs.ts";
import type { Terminal } from "../terminal.ts";
import { watchBuild } from "../watch.ts";

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
    .addOption(
      new Option("-w, --watch", "build again whenever a model is saved").conflicts([
        "check",
        "dryRun",
        "json",
      ]),
    )
    .option("--json", "print one JSON document instead of text")
    .action(async (inputs: readonly string[], options: BuildOptions) => {
      if (options.watch === true) {
        await watchBuild(inputs, options, terminal);
        return;
      }
      const run = await runBuild(readContracts(inputs), options);
      if (options.json) printBuildJson(terminal, run);
      else printBuild(terminal, run, options);
      const isDifferent = run.outcomes.some(({ plan }) => plan.changes.length > 0);
      const isFailed = run.isWrong || run.isBlocked || (options.check === true && isDifferent);
      finish(isFailed ? ExitCode.Failure : ExitCode.Success);
    });
}
