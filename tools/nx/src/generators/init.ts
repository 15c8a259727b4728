import { readFileSync } from "node:fs";
import {
  addDependenciesToPackageJson,
  type GeneratorCallback,
  readNxJson,
  type Tree,
  updateNxJson,
} from "@nx/devkit";

const PLUGIN = "@tsmith/nx";

/** `nx g @tsmith/nx:init`: the workspace has the plugin and the command line. */
export default function init(tree: Tree): GeneratorCallback {
  const nx = readNxJson(tree) ?? {};
  const plugins = nx.plugins ?? [];
  const isThere = plugins.some(
    (plugin) => (typeof plugin === "string" ? plugin : plugin.plugin) === PLUGIN,
  );
  if (!isThere) updateNxJson(tree, { ...nx, plugins: [...plugins, PLUGIN] });
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
