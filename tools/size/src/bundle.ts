import { join } from "node:path";
import { build, defaultClientConditions, type Rolldown } from "vite";

/** A program as a browser loads it. */
export interface Bundle {
  /** The module to import. */
  readonly file: string;
  /** That and what it imports at its start, one after another. */
  readonly code: string;
}

/**
 * The JavaScript that a browser loads to begin with of a module and all that it uses, minified.
 * Parts that are asked for later, and by these programs never, are not among it: the runtime has
 * some of its code for streams of events there.
 *
 * @param entry - path of the module
 * @param folder - where it is written; what was there before is gone
 */
export async function bundle(entry: string, folder: string): Promise<Bundle> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@tsmith/source", ...defaultClientConditions] },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2022",
      lib: { entry, formats: ["es"], fileName: "program" },
      // White space as well, which Vite leaves in libraries.
      rolldownOptions: { output: { minify: true } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs
    .flatMap((part) => ("output" in part ? part.output : []))
    .filter((file) => file.type === "chunk");
  const code = loadedFirst(chunks).map((chunk) => chunk.code);
  return { file: join(folder, "program.js"), code: code.join("\n") };
}

/** The chunks that the entry imports at its start, however deep. */
function loadedFirst(chunks: readonly Rolldown.OutputChunk[]): readonly Rolldown.OutputChunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of loaded) {
    for (const name of imports) {
      const chunk = byName.get(name);
      if (chunk !== undefined) loaded.add(chunk);
    }
  }
  return [...loaded];
}
