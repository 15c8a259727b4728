import { registerHooks } from "node:module";

/** A generated package, held in memory. @public */
export interface MemoryPackage {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** @public */
export type ModuleExports = Readonly<Record<string, unknown>>;

/** With slashes, so that test runners leave these modules to Node as well. */
const SCHEME = "memory://";

/** Node caches modules by URL, so every import gets a folder of its own. */
let generation = 0;

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/**
 * Imports entries of generated packages that were never written: what they import of one another
 * comes from memory, everything else from where `dependent` finds it.
 *
 * @param entries - as an import names them, such as `@tsmith/qldb-mock/core`
 * @param dependent - the URL of a module whose package depends on what generated code runs on
 * @returns the exports of each entry
 * @public
 */
export async function importFromMemory(
  packages: readonly MemoryPackage[],
  entries: readonly string[],
  dependent: string,
): Promise<readonly ModuleExports[]> {
  const root = `${SCHEME}generated/${(generation += 1)}/`;
  const texts = new Map<string, string>();
  const urls = new Map<string, string>();
  for (const { name, files } of packages) {
    for (const { path, text } of files) texts.set(`${root}${name}/${path}`, text);
    const manifest = JSON.parse(texts.get(`${root}${name}/package.json`) ?? "{}") as Manifest;
    for (const [subpath, target] of Object.entries(manifest.exports)) {
      const path = typeof target === "string" ? target : target["@tsmith/source"];
      if (path !== undefined)
        urls.set(name + subpath.slice(1), new URL(path, `${root}${name}/`).href);
    }
  }

  const hooks = registerHooks({
    resolve(specifier, context, nextResolve) {
      if (specifier.startsWith(root)) return { url: specifier, shortCircuit: true };
      if (!context.parentURL?.startsWith(root)) return nextResolve(specifier, context);
      const url = specifier.startsWith(".")
        ? new URL(specifier, context.parentURL).href
        : urls.get(specifier);
      if (url !== undefined) return { url, shortCircuit: true };
      return nextResolve(specifier, { ...context, parentURL: dependent });
    },
    load(url, context, nextLoad) {
      const source = texts.get(url);
      if (source === undefined) return nextLoad(url, context);
      return { format: "module-typescript", source, shortCircuit: true };
    },
  });
  try {
    const imported = entries.map((entry) => {
      const target = urls.get(entry);
      if (target === undefined) throw new Error(`No generated package exports \`${entry}\`.`);
      return import(target) as Promise<ModuleExports>;
    });
    return await Promise.all(imported);
  } finally {
    hooks.deregister();
  }
}
