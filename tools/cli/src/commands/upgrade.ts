import { Command } from "commander";
import { load, upgradeText } from "@tsmith/smithy";
import { hasError } from "../diagnostics-output.ts";
import type { ExitCode } from "../exit-code.ts";
import { readIdlFiles } from "../idl-files.ts";
import { finishRewrites, type RewriteOptions } from "../rewrite-output.ts";
import type { Terminal } from "../terminal.ts";

/** `tsmith upgrade-1-to-2`: rewrites IDL files of version 1.0 for 2.0. */
export function upgradeCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("upgrade-1-to-2")
    .description("Rewrite IDL files of version 1.0 for version 2.0")
    .argument(
      "[input...]",
      "all files of a model, or their folder; those of smithy-build.json here",
    )
    .option("--check", "write nothing, show the difference, exit 1 where there is one")
    .option("-q, --quiet", "print errors alone")
    .option("--json", "print one JSON document instead of text")
    .action((inputs: readonly string[], options: RewriteOptions) => {
      const { texts, sources, diagnostics: unread } = readIdlFiles(inputs);
      const { value: model, diagnostics: found } = load(sources);
      const errors = [...unread, ...found].filter(({ severity }) => severity === "ERROR");
      const changes =
        model === undefined || hasError(unread)
          ? []
          : texts
              .map((source) => ({
                file: source.name,
                before: source.text,
                after: upgradeText(source, model),
              }))
              .filter(({ before, after }) => before !== after);
      const rewrites = { fileCount: texts.length, changes, diagnostics: errors };
      finish(finishRewrites(terminal, rewrites, options, "upgraded"));
    });
}
