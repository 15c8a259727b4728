import { readFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { parseJson, type ProjectConfiguration, type TargetConfiguration } from "@nx/devkit";
import { generatedFiles } from "./generated-files.ts";

/** What the plugin takes in `nx.json`. @public */
export interface PluginOptions {
  /** The name of the target that generates; `generate` unless set. */
  readonly generateTargetName?: string;
  /**
   * What else the output depends on, as Nx inputs. Unless set: the version of the `tsmith` package.
   * A workspace that holds the generator itself names its sources here.
   */
  readonly generatorInputs?: readonly string[];
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
  const config = parseJson<BuildConfig>(readFileSync(join(workspaceRoot, configFile), "utf8"));
  return {
    name: `${basename(root)}-contract`,
    projectType: "library",
    sourceRoot: root,
    targets: {
      [options.generateTargetName ?? "generate"]: generateTarget(root, config, options),
    },
  };
}

function generateTarget(
  root: string,
  config: BuildConfig,
  options: PluginOptions,
): TargetConfiguration {
  const models = [...(config.sources ?? []), ...(config.imports ?? [])].map((path) =>
    posix.join(root, path),
  );
  return {
    cache: true,
    command: `tsmith build ${root}`,
    inputs: [
      `{workspaceRoot}/${root}/smithy-build.json`,
      ...models.flatMap((path) => [`{workspaceRoot}/${path}`, `{workspaceRoot}/${path}/**/*`]),
      ...(options.generatorInputs ?? []),
      ...(options.generatorInputs === undefined ? [{ externalDependencies: ["tsmith"] }] : []),
    ],
    outputs: packageFolders(root, config).flatMap(({ target, folder }) =>
      generatedFiles(target).map((file) => `{workspaceRoot}/${folder}/${file}`),
    ),
    metadata: { description: `Generate the packages of ${root}` },
  };
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
