import { existsSync, globSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import {
  type BuildConfig,
  defaultConfig,
  displayName,
  findDependencies,
  parseBuildConfig,
  type Projection,
  readSource,
  type ReadResult,
  readSources,
} from "@tsmith/codegen/config";
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
  /** What its packages name as where they come from: the folder of the configuration, or a model. */
  readonly path: string;
  /** The absolute files and folders that it is made of. */
  readonly watched: readonly string[];
  readonly sources: readonly Source[];
  /** What a projection has besides. */
  readonly importsOf: (projection: Projection) => readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A contract that is there, and is read when it is asked for. */
export type UnreadContract = () => Contract;

/**
 * Finds what the command line names: a folder with a `smithy-build.json`, that file itself, a model
 * file, or a folder of model files. IDL files are one contract together, as the parts of a model that
 * they are; JSON AST and jars are whole ones. Without a name: every `smithy-build.json` below this
 * folder.
 *
 * @throws UsageError where there is no such file
 */
export function contractsAt(inputs: readonly string[]): readonly UnreadContract[] {
  const paths = inputs.length > 0 ? inputs : findContracts();
  const texts = paths.filter((path) => path.endsWith(".smithy"));
  return paths
    .filter((path) => path === texts[0] || !texts.includes(path))
    .map((path) => {
      const file = configFileOf(path);
      if (file !== undefined) return () => configured(file);
      expectModel(path);
      return () => looseContract(path === texts[0] ? texts : [path]);
    });
}

/**
 * Reads what the command line names, all at once.
 *
 * @throws UsageError where there is no such file
 */
export function readContracts(inputs: readonly string[]): readonly Contract[] {
  return contractsAt(inputs).map((read) => read());
}

/**
 * Reads the same as models: files and folders without a `smithy-build.json` are one model together.
 *
 * @throws UsageError where there is no such file
 */
export function readModels(inputs: readonly string[]): readonly Contract[] {
  const paths = inputs.length > 0 ? inputs : findContracts();
  const loose = paths.filter((path) => configFileOf(path) === undefined);
  const files = paths.flatMap((path) => configFileOf(path) ?? []);
  return [
    ...files.map((file) => configured(file)),
    ...(loose.length === 0 ? [] : [looseContract(loose)]),
  ];
}

/**
 * Reads configurations, and models besides, as one model.
 *
 * @throws UsageError where there is no such file
 */
export function readTogether(configs: readonly string[], inputs: readonly string[]): Contract {
  configs.forEach(expectInput);
  const files = configs.map((path) => configFileOf(path) ?? path);
  const [first, ...others] = [
    ...files.map((file) => configured(file, true)),
    ...(inputs.length === 0 ? [] : [looseContract(inputs)]),
  ];
  if (first === undefined) throw new UsageError("no configuration is named");
  const all = [first, ...others];
  return {
    ...first,
    name: all.map(({ name }) => name).join(", "),
    watched: all.flatMap(({ watched }) => watched),
    // A file that is named twice is read once.
    sources: [
      ...new Map(all.flatMap(({ sources }) => sources).map((one) => [one.name, one])).values(),
    ],
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
}

/**
 * Reads the one model that the command line names.
 *
 * @throws UsageError where there are several
 */
export function readModel(inputs: readonly string[]): Contract {
  return expectOne(readModels(inputs));
}

/** @throws UsageError where there are several, or none */
export function expectOne([contract, ...others]: readonly Contract[]): Contract {
  if (contract === undefined || others.length > 0) {
    throw new UsageError(`there are ${others.length + 1} contracts here; name one of them`);
  }
  return contract;
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

/** @throws UsageError where there is no such file or folder */
export function expectInput(input: string): void {
  if (!existsSync(input)) throw new UsageError(`there is no file or folder \`${input}\``);
}

/** The `smithy-build.json` that an input is, or has; there may be none. */
function configFileOf(input: string): string | undefined {
  expectInput(input);
  const file = statSync(input).isDirectory() ? join(input, CONFIG) : input;
  return basename(file) === CONFIG && existsSync(file) ? file : undefined;
}

function expectModel(input: string): void {
  if (statSync(input).isDirectory() || /\.(smithy|json|jar|zip)$/.test(input)) return;
  throw new UsageError(
    `\`${input}\` is no model: expected a .smithy, .json or .jar file, or a folder`,
  );
}

/** Files and folders without a configuration are one model. */
function looseContract(inputs: readonly string[]): Contract {
  inputs.forEach(expectModel);
  const { sources, problems } = readSources(inputs);
  const name = inputs.map(displayName).join(", ");
  const [first = "."] = inputs;
  return {
    name,
    config: defaultConfig(
      inputs.map((input) => basename(input)),
      ".",
    ),
    hasConfig: false,
    folder: resolve(statSync(first).isDirectory() ? first : dirname(first)),
    path: resolve(first),
    watched: inputs.map((input) => resolve(input)),
    sources,
    importsOf: noImports,
    diagnostics: [...problems.map(unreadable), ...emptyModel(name, sources, problems.length)],
  };
}

function noImports(): readonly Source[] {
  return [];
}

/** Reads a configuration; as a part of more, it need not name a source. */
function configured(configFile: string, isPart = false): Contract {
  const folder = resolve(dirname(configFile));
  const name = displayName(folder);
  const source = readSource(configFile);
  if ("message" in source) {
    const diagnostics = [unreadable(source)];
    return {
      name,
      config: undefined,
      hasConfig: true,
      folder,
      path: folder,
      watched: [resolve(configFile)],
      sources: [],
      importsOf: noImports,
      diagnostics,
    };
  }
  const { value: config, diagnostics } = parseBuildConfig(source, { needsSources: !isPart });
  const read = (paths: readonly string[]): ReadResult =>
    readSources(paths.map((path) => resolve(folder, path)));
  const needed = config && findDependencies(config.maven, folder);
  const paths = [...(config?.sources ?? []), ...(config?.imports ?? []), ...(needed?.paths ?? [])];
  const { sources, problems: unread } = read(paths);
  const imported = (config?.projections ?? []).flatMap((projection) => projection.imports);
  const imports = new Map(
    (config?.projections ?? []).map((projection) => [projection.name, read(projection.imports)]),
  );
  const problems = [...unread, ...[...imports.values()].flatMap((result) => result.problems)];
  return {
    name,
    config,
    hasConfig: true,
    folder,
    path: folder,
    watched: [resolve(configFile), ...[...paths, ...imported].map((path) => resolve(folder, path))],
    sources,
    importsOf: (projection) => imports.get(projection.name)?.sources ?? [],
    diagnostics: [
      ...diagnostics,
      ...(needed?.diagnostics ?? []),
      ...problems.map(unreadable),
      ...(config === undefined || isPart ? [] : emptyModel(name, sources, problems.length)),
    ],
  };
}

export function unreadable({ name, message }: { name: string; message: string }): Diagnostic {
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
