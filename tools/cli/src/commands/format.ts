import { Command } from "commander";
import { type Diagnostic, format } from "@tsmith/smithy";
import type { ExitCode } from "../exit-code.ts";
import { readIdlFiles, type Rewrite } from "../idl-files.ts";
import { finishRewrites, type RewriteOptions } from "../rewrite-output.ts";
import type { Terminal } from "../terminal.ts";

/** `tsmith format`: brings IDL files into their canonical layout. */
export function formatCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("format")
    .description("Bring IDL files into their canonical layout")
    .argument("[input...]", "files or folders; the sources of every smithy-build.json unless named")
    .option("--check", "write nothing, show the difference, exit 1 where there is one")
    .option("-q, --quiet", "print errors alone")
    .option("--json", "print one JSON document instead of text")
    .action((inputs: readonly string[], options: RewriteOptions) => {
      const { texts, diagnostics: unread } = readIdlFiles(inputs);
      const diagnostics: Diagnostic[] = [...unread];
      const changes: Rewrite[] = [];
      for (const source of texts) {
        const { value: after, diagnostics: found } = format(source);
        // A text that can be formatted may be wrong in other ways: `validate` says so.
        if (after === undefined) diagnostics.push(...found);
        else if (after !== source.text) {
          changes.push({ file: source.name, before: source.text, after });
        }
      }
      const rewrites = { fileCount: texts.length, changes, diagnostics };
      finish(finishRewrites(terminal, rewrites, options, "formatted"));
    });
}
