import { readFileSync } from "node:fs";
import {
  addDependenciesToPackageJson,
  type GeneratorCallback,
  readNxJson,
  type Tree,
  updateNxJson,
} from "@nx/devkit";

const PLUGIN = "@tsmith/nx";
const SYNC = `${PLUGIN}:sync`;

/**
 * `nx g @tsmith/nx:init`: the workspace has the plugin and the command line, and `nx sync` brings
 * generated packages up to date.
 */
export default function init(tree: Tree): GeneratorCallback {
  const nx = readNxJson(tree) ?? {};
  const plugins = nx.plugins ?? [];
  const isThere = plugins.some(
    (plugin) => (typeof plugin === "string" ? plugin : plugin.plugin) === PLUGIN,
  );
  const generators = nx.sync?.globalGenerators ?? [];
  updateNxJson(tree, {
    ...nx,
    plugins: isThere ? plugins : [...plugins, PLUGIN],
    sync: { ...nx.sync, globalGenerators: [...new Set([...generators, SYNC])] },
  });
  const version = ownVersion();
  return addDependenciesToPackageJson(
    tree,
    {},
    { [PLUGIN]: version, tsmith: version },
    undefined,
    true,
  );
}

function ownVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
