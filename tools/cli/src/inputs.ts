import { existsSync, globSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import {
  type BuildConfig,
  defaultConfig,
  displayName,
  parseBuildConfig,
  readSource,
  readSources,
} from "@tsmith/codegen";
import type { Diagnostic, Source } from "@tsmith/smithy";
import { UsageError } from "./exit-code.ts";

const CONFIG = "smithy-build.json";

/** A contract as it was read: its configuration, its model files, and what could not be read. */
export interface Contract {
  /** How it is named to the user. */
  readonly name: string;
  /** `undefined` where the configuration is wrong. */
  readonly config: BuildConfig | undefined;
  /** Whether a `smithy-build.json` says what is built, and where to. */
  readonly hasConfig: boolean;
  /** The absolute folder that paths of the configuration start from. */
  readonly folder: string;
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads what the command line names: a folder with a `smithy-build.json`, that file itself, a model
 * file, or a folder of model files. Without a name: every `smithy-build.json` below this folder.
 *
 * @throws UsageError where there is no such file
 */
export function readContracts(inputs: readonly string[]): readonly Contract[] {
  const paths = inputs.length > 0 ? inputs : findContracts();
  return paths.map(readContract);
}

function findContracts(): readonly string[] {
  const found = globSync(`**/${CONFIG}`, {
    exclude: (path) => ["node_modules", "dist", "tmp"].includes(basename(path)),
  }).toSorted();
  if (found.length === 0) {
    throw new UsageError(`there is no ${CONFIG} here; name a model or a folder that has one`);
  }
  return found;
}

function readContract(input: string): Contract {
  if (!existsSync(input)) throw new UsageError(`there is no file or folder \`${input}\``);
  const isFolder = statSync(input).isDirectory();
  const configFile = isFolder ? join(input, CONFIG) : input;
  if (basename(configFile) === CONFIG && existsSync(configFile)) return configured(configFile);
  const { sources, problems } = readSources([input]);
  if (!isFolder && !/\.(smithy|json)$/.test(input)) {
    throw new UsageError(`\`${input}\` is no model: expected a .smithy or .json file, or a folder`);
  }
  return {
    name: displayName(input),
    config: defaultConfig([basename(input)], "."),
    hasConfig: false,
    folder: resolve(isFolder ? input : dirname(input)),
    sources,
    diagnostics: [...problems.map(unreadable), ...emptyModel(input, sources, problems.length)],
  };
}

function configured(configFile: string): Contract {
  const folder = resolve(dirname(configFile));
  const name = displayName(folder);
  const source = readSource(configFile);
  if ("message" in source) {
    const diagnostics = [unreadable(source)];
    return { name, config: undefined, hasConfig: true, folder, sources: [], diagnostics };
  }
  const { value: config, diagnostics } = parseBuildConfig(source);
  const paths = [...(config?.sources ?? []), ...(config?.imports ?? [])];
  const { sources, problems } = readSources(paths.map((path) => resolve(folder, path)));
  return {
    name,
    config,
    hasConfig: true,
    folder,
    sources,
    diagnostics: [
      ...diagnostics,
      ...problems.map(unreadable),
      ...(config === undefined ? [] : emptyModel(name, sources, problems.length)),
    ],
  };
}

function unreadable({ name, message }: { name: string; message: string }): Diagnostic {
  return { id: "Source", severity: "ERROR", message: `\`${name}\`: ${message}` };
}

function emptyModel(
  name: string,
  sources: readonly Source[],
  problemCount: number,
): readonly Diagnostic[] {
  if (sources.length > 0 || problemCount > 0) return [];
  const message = `\`${name}\` holds no \`.smithy\` or \`.json\` file.`;
  return [{ id: "Source", severity: "ERROR", message }];
}
