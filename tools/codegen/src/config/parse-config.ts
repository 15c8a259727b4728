import {
  type Diagnostic,
  isNodeObject,
  nodeProperty,
  type Result,
  type Source,
} from "@tsmith/smithy";
import type { BuildConfig, MavenPlan, PackagePlan, Projection } from "./build-config.ts";
import {
  booleanAt,
  type ConfigNode,
  locationOf,
  objectAt,
  objectsOf,
  textAt,
  textsAt,
  warnOfUnknownKeys,
} from "./config-reader.ts";
import { parseJsonWithComments } from "./json-with-comments.ts";
import { isOurPlugin, packagePlan, PLUGIN_NAMES, targetOfPlugin } from "./plugin.ts";
import { reportProblems } from "./problems.ts";
import { transformsOf } from "./transforms.ts";

const KEYS: readonly string[] = [
  "version",
  "outputDirectory",
  "sources",
  "imports",
  "projections",
  "plugins",
  "ignoreMissingPlugins",
  "maven",
];
const PROJECTION_KEYS: readonly string[] = ["abstract", "imports", "transforms", "plugins"];

/** Where Smithy puts what it builds when it is not told. */
const OUTPUT_DIRECTORY = "build";

/**
 * Reads a `smithy-build.json`. There is no value where something in it is wrong.
 *
 * @param options - `needsSources` is `false` where the model may come from elsewhere
 * @see https://smithy.io/2.0/guides/smithy-build-json.html
 * @public
 */
export function parseBuildConfig(
  source: Source,
  { needsSources = true }: { readonly needsSources?: boolean } = {},
): Result<BuildConfig> {
  const diagnostics: Diagnostic[] = [];
  const report = reportProblems(diagnostics);
  const value = parseJsonWithComments(source, diagnostics);
  if (value === undefined) return { value, diagnostics };
  if (!isNodeObject(value)) {
    const found = { key: "smithy-build.json", expected: "an object" };
    report("BuildConfig/type", found, { source, pointer: [] });
    return { value: undefined, diagnostics };
  }
  const node = { source, report, path: [], value };
  const config = readConfig(node);
  if (needsSources && config.sources.length === 0) {
    node.report("BuildConfig/no-sources", {}, locationOf(node, "sources"));
  }
  const isWrong = diagnostics.some(({ severity }) => severity === "ERROR");
  return { value: isWrong ? undefined : config, diagnostics };
}

function readConfig(node: ConfigNode): BuildConfig {
  warnOfUnknownKeys(node, KEYS);
  if (nodeProperty(node.value, "version") !== "1.0") {
    node.report("BuildConfig/version", {}, locationOf(node, "version"));
  }
  const plugins = pluginsOf(node);
  return {
    sources: textsAt(node, "sources"),
    imports: textsAt(node, "imports"),
    maven: mavenOf(node),
    outputDirectory: textAt(node, "outputDirectory") ?? OUTPUT_DIRECTORY,
    projections: projectionsOf(node, plugins),
  };
}

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#maven-configuration */
function mavenOf(node: ConfigNode): MavenPlan {
  const maven = objectAt(node, "maven");
  if (maven === undefined) return { dependencies: [], repositories: [] };
  const location = locationOf(maven, "dependencies");
  const repositories = nodeProperty(maven.value, "repositories") ?? [];
  return {
    dependencies: textsAt(maven, "dependencies").map((name) => ({ name, location })),
    repositories: [repositories].flat().flatMap((repository) => {
      const url = isNodeObject(repository) ? nodeProperty(repository, "url") : undefined;
      return typeof url === "string" ? [url] : [];
    }),
  };
}

type Plugins = ReadonlyMap<string, PackagePlan>;

/** The plugins of the configuration or of a projection, by their keys. */
function pluginsOf(node: ConfigNode): Plugins {
  const plugins = objectAt(node, "plugins");
  const plans = new Map<string, PackagePlan>();
  if (plugins === undefined) return plans;
  const isQuiet = booleanAt(node, "ignoreMissingPlugins") === true;
  for (const [plugin, settings] of objectsOf(plugins)) {
    const target = targetOfPlugin(plugin);
    const location = { ...locationOf(plugins, plugin), isKey: true };
    if (target !== undefined) {
      plans.set(plugin, packagePlan(target, settings));
    } else if (isOurPlugin(plugin)) {
      node.report("BuildConfig/unknown-plugin", { plugin, known: PLUGIN_NAMES }, location);
    } else if (!isQuiet) {
      node.report("BuildConfig/foreign-plugin", { plugin }, location);
    }
  }
  return plans;
}

/**
 * The projection `source`, which is there in any case, and those that are named. A projection has
 * the plugins of the configuration, its own over them.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html#projections
 */
function projectionsOf(node: ConfigNode, shared: Plugins): readonly Projection[] {
  const named = new Map<string, Projection>([
    ["source", { name: "source", imports: [], transforms: [], packages: [...shared.values()] }],
  ]);
  const projections = objectAt(node, "projections");
  if (projections === undefined) return [...named.values()];
  for (const [name, projection] of objectsOf(projections)) {
    warnOfUnknownKeys(projection, PROJECTION_KEYS);
    if (booleanAt(projection, "abstract") === true) continue;
    if (!/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name)) {
      const found = { key: name, expected: "a name of a projection" };
      projection.report("BuildConfig/type", found, locationOf(projection));
    }
    const packages = [...new Map([...shared, ...pluginsOf(projection)]).values()];
    named.set(name, {
      name,
      imports: textsAt(projection, "imports"),
      transforms: transformsOf(projection, projections),
      packages,
    });
  }
  return [...named.values()];
}
