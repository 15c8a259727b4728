import { readFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { parseJson, type ProjectConfiguration, type TargetConfiguration } from "@nx/devkit";
import { generatedFiles } from "./generated-files.ts";

/** What the plugin takes in `nx.json`. @public */
export interface PluginOptions {
  /** The name of the target that generates; `generate` unless set. */
  readonly generateTargetName?: string;
  /** The name under which `prove` runs with whatever else a workspace tests; `test` unless set. */
  readonly testTargetName?: string;
  /**
   * What else the output depends on, as Nx inputs. Unless set: the version of the `tsmith` package.
   * A workspace that holds the generator itself names its sources here.
   */
  readonly generatorInputs?: readonly string[];
  /** The git revision that `diff` compares with; `main` unless set. */
  readonly base?: string;
}

interface BuildConfig {
  readonly outputDirectory?: string;
  readonly sources?: readonly string[];
  readonly imports?: readonly string[];
  readonly plugins?: Readonly<Record<string, { readonly package?: string }>>;
}

/**
 * The Nx project of a contract: a folder with a `smithy-build.json`.
 *
 * @param configFile - relative to the workspace, as `model/qldb/smithy-build.json`
 * @internal
 */
export function contractProject(
  workspaceRoot: string,
  configFile: string,
  options: PluginOptions,
): Omit<ProjectConfiguration, "root"> {
  const root = dirname(configFile);
  const config = readConfig(workspaceRoot, configFile);
  return {
    name: contractName(configFile),
    projectType: "library",
    sourceRoot: root,
    targets: {
      [options.generateTargetName ?? "generate"]: generateTarget(root, config, options),
      ...checkTargets(root, config, options),
    },
  };
}

function generateTarget(
  root: string,
  config: BuildConfig,
  options: PluginOptions,
): TargetConfiguration {
  return {
    cache: true,
    command: `tsmith build ${root}`,
    inputs: inputsOf(root, config, options),
    outputs: packageFolders(root, config).flatMap(({ target, folder }) =>
      generatedFiles(target).map((file) => `{workspaceRoot}/${folder}/${file}`),
    ),
    metadata: { description: `Generate the packages of ${root}` },
  };
}

/** What is said about a contract; nothing is written. */
function checkTargets(
  root: string,
  config: BuildConfig,
  options: PluginOptions,
): Readonly<Record<string, TargetConfiguration>> {
  const inputs = inputsOf(root, config, options);
  const prove = {
    cache: true,
    command: `tsmith prove ${root}`,
    inputs,
    metadata: { description: `Hold the client and the mock of ${root} to the laws` },
  };
  return {
    validate: {
      cache: true,
      command: `tsmith validate ${root}`,
      inputs,
      metadata: { description: `Say what is wrong with ${root}` },
    },
    prove,
    [options.testTargetName ?? "test"]: prove,
    // What it compares with is not among the files.
    diff: {
      cache: false,
      command: `tsmith diff ${root}`,
      options: { base: options.base ?? "main" },
      metadata: { description: `Say what a change of ${root} breaks` },
    },
  };
}

function inputsOf(
  root: string,
  config: BuildConfig,
  { generatorInputs }: PluginOptions,
): NonNullable<TargetConfiguration["inputs"]> {
  const models = [...(config.sources ?? []), ...(config.imports ?? [])].map((path) =>
    posix.join(root, path),
  );
  return [
    `{workspaceRoot}/${root}/smithy-build.json`,
    ...models.flatMap((path) => [`{workspaceRoot}/${path}`, `{workspaceRoot}/${path}/**/*`]),
    ...(generatorInputs ?? []),
    ...(generatorInputs === undefined ? [{ externalDependencies: ["tsmith"] }] : []),
  ];
}

/** The folders of the packages of a contract, relative to the workspace. @internal */
export function packageRoots(workspaceRoot: string, configFile: string): readonly string[] {
  const root = dirname(configFile);
  return packageFolders(root, readConfig(workspaceRoot, configFile)).map(({ folder }) => folder);
}

function readConfig(workspaceRoot: string, configFile: string): BuildConfig {
  return parseJson<BuildConfig>(readFileSync(join(workspaceRoot, configFile), "utf8"));
}

/** How the project of a contract is called. @internal */
export function contractName(configFile: string): string {
  return `${basename(dirname(configFile))}-contract`;
}

/** Each plugin's target, and where its package goes, relative to the workspace. */
function packageFolders(
  root: string,
  config: BuildConfig,
): readonly { readonly target: string; readonly folder: string }[] {
  const output = posix.join(root, config.outputDirectory ?? "build/smithy");
  return Object.entries(config.plugins ?? {}).flatMap(([plugin, { package: name }]) =>
    plugin.startsWith("tsmith-") && name !== undefined
      ? [
          {
            target: plugin.slice("tsmith-".length).replace(/::.*$/, ""),
            folder: posix.join(output, name.replace(/^.*\//, "")),
          },
        ]
      : [],
  );
}
