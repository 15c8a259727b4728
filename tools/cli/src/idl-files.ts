import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { displayName, readSources } from "@tsmith/codegen/config";
import type { Diagnostic, Source } from "@tsmith/smithy";
import { expectInput, readContracts, unreadable } from "./inputs.ts";

/** Model files that a command rewrites, and what could not be read. */
export interface IdlFiles {
  /** Files of IDL text. */
  readonly texts: readonly Source[];
  /** All files of the model. */
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files and folders that are named, or the sources of every `smithy-build.json` here.
 *
 * @throws UsageError where there is no such file or folder
 */
export function readIdlFiles(inputs: readonly string[]): IdlFiles {
  for (const input of inputs) expectInput(input);
  const paths =
    inputs.length > 0
      ? inputs
      : readContracts([]).flatMap(({ folder, config }) =>
          (config?.sources ?? []).map((path) => displayName(resolve(folder, path))),
        );
  const { sources, problems } = readSources(paths);
  return {
    // What is in an archive stays as it is.
    texts: sources.filter(({ name }) => name.endsWith(".smithy") && existsSync(name)),
    sources,
    diagnostics: problems.map(unreadable),
  };
}

/** A file and the text that it should have. */
export interface Rewrite {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Writes the files whose text is another one. */
export function writeRewrites(rewrites: readonly Rewrite[]): void {
  for (const { file, after } of rewrites) writeFileSync(file, after);
}
