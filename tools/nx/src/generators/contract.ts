import { existsSync, readFileSync } from "node:fs";
import { basename, posix, resolve } from "node:path";
import {
  type GeneratorCallback,
  readJson,
  type Tree,
  updateJson,
  workspaceRoot,
  writeJson,
} from "@nx/devkit";
import { slice } from "../slice.ts";
import { starterModel } from "./starter-model.ts";

/** @internal */
export interface ContractOptions {
  readonly name: string;
  readonly from?: string;
  readonly service?: string;
  readonly operations?: readonly string[];
  readonly directory?: string;
  readonly packages?: string;
  readonly scope?: string;
}

const TARGETS = ["types", "client", "mock", "arbitraries", "openapi"];

/** `nx g @tsmith/nx:contract NAME`: a contract, its packages, and their places in the workspace. */
export default function contract(tree: Tree, options: ContractOptions): GeneratorCallback {
  const { name, directory = "model", packages = "packages" } = options;
  const root = posix.join(directory, name);
  const config = posix.join(root, "smithy-build.json");
  if (tree.exists(config)) throw new Error(`There is a contract at \`${root}\` already.`);
  const { file, text, service } = modelOf(options);
  tree.write(posix.join(root, file), text);
  const scope = options.scope ?? scopeOf(tree);
  const names = TARGETS.map((target) => `${scope}/${name}-${target}`);
  writeJson(tree, config, {
    version: "1.0",
    sources: [file],
    outputDirectory: posix.relative(root, packages),
    plugins: Object.fromEntries(
      TARGETS.map((target, index) => [`tsmith-${target}`, { service, package: names[index] }]),
    ),
  });
  joinWorkspace(tree, packages);
  joinProject(
    tree,
    TARGETS.map((target) => posix.join(packages, `${name}-${target}`)),
  );
  return async () => {
    const { main } = await import("tsmith");
    if ((await main(["build", root])) !== 0) throw new Error(`\`${root}\` does not build.`);
  };
}

interface StartModel {
  readonly file: string;
  readonly text: string;
  /** The shape id. */
  readonly service: string;
}

function modelOf({ name, from, service, operations }: ContractOptions): StartModel {
  if (from === undefined) return { file: `${name}.smithy`, ...starterModel(name) };
  const path = [resolve(from), resolve(workspaceRoot, from)].find((one) => existsSync(one));
  if (path === undefined) throw new Error(`There is no model at \`${from}\`.`);
  const source = { name: basename(path), text: readFileSync(path, "utf8") };
  const cut = slice(source, { service, operations });
  if (operations === undefined)
    return { file: source.name, text: source.text, service: cut.service };
  return {
    file: `${name}.json`,
    text: `${JSON.stringify(cut.ast, undefined, 2)}\n`,
    service: cut.service,
  };
}

/** `@acme` where the workspace is called `@acme/source`. */
function scopeOf(tree: Tree): string {
  const { name = "" } = readJson<{ readonly name?: string }>(tree, "package.json");
  return name.startsWith("@") ? name.replace(/\/.*$/, "") : `@${name || "workspace"}`;
}

/** Packages are linked into `node_modules` where they belong to the workspaces. */
function joinWorkspace(tree: Tree, packages: string): void {
  updateJson<{ workspaces?: readonly string[] }>(tree, "package.json", (manifest) => {
    const pattern = `${packages}/*`;
    const workspaces = manifest.workspaces ?? [];
    if (!Array.isArray(workspaces) || workspaces.includes(pattern)) return manifest;
    return { ...manifest, workspaces: [...workspaces, pattern] };
  });
}

/** A build of the workspace builds the packages where it goes by project references. */
function joinProject(tree: Tree, folders: readonly string[]): void {
  if (!tree.exists("tsconfig.json")) return;
  updateJson<{ references?: readonly { readonly path: string }[] }>(
    tree,
    "tsconfig.json",
    (config) => {
      if (config.references === undefined) return config;
      const known = new Set(config.references.map(({ path }) => path));
      const added = folders.map((folder) => ({ path: `./${folder}` }));
      return {
        ...config,
        references: [...config.references, ...added.filter(({ path }) => !known.has(path))],
      };
    },
  );
}
