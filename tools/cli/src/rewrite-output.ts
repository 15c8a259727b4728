import type { Diagnostic } from "@tsmith/smithy";
import { diagnosticJson, hasError, printDiagnostics } from "./diagnostics-output.ts";
import { ExitCode } from "./exit-code.ts";
import { type Rewrite, writeRewrites } from "./idl-files.ts";
import { toJson } from "./model-options.ts";
import type { Terminal } from "./terminal.ts";
import { unifiedDiff } from "./unified-diff.ts";

/** What a command is told that rewrites files. */
export interface RewriteOptions {
  readonly check?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** What a command would do with the files that it was given. */
export interface Rewrites {
  readonly fileCount: number;
  readonly changes: readonly Rewrite[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes the files that change and says which, or shows the difference where nothing may be
 * written.
 *
 * @param verb - what is done to a file, as in `3 files formatted`
 */
export function finishRewrites(
  terminal: Terminal,
  { fileCount, changes, diagnostics }: Rewrites,
  options: RewriteOptions,
  verb: string,
): ExitCode {
  const isWrong = hasError(diagnostics);
  if (options.check !== true) writeRewrites(changes);
  if (options.json === true) {
    const files = changes.map(({ file }) => file);
    const shown = diagnostics.map(diagnosticJson);
    terminal.out(`${toJson({ changed: files, diagnostics: shown })}\n`);
  } else {
    printDiagnostics(terminal, diagnostics);
    for (const { file, before, after } of changes) {
      if (options.check === true) terminal.out(unifiedDiff(file, before, after));
      else if (options.quiet !== true) terminal.out(`${file}\n`);
    }
    if (options.quiet !== true) {
      const unchanged = fileCount - changes.length;
      const files = `${changes.length} ${changes.length === 1 ? "file" : "files"}`;
      const done = options.check === true ? `to be ${verb}` : verb;
      terminal.out(`${files} ${done}, ${unchanged} unchanged\n`);
    }
  }
  const isDifferent = options.check === true && changes.length > 0;
  return isWrong || isDifferent ? ExitCode.Failure : ExitCode.Success;
}
