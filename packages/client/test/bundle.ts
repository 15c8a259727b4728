import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";

const ENTRY = "virtual:entry";

/** The code of a bundle for browsers that exports `names` of a module, or of the small service. */
export async function bundle(
  names: string[],
  conditions: string[],
  module = "ledger.ts",
): Promise<string> {
  const path = fileURLToPath(new URL(module, import.meta.url));
  const code = `export { ${names.join(", ")} } from ${JSON.stringify(path)};`;
  const output = await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@tsmith/source", "module", "production", ...conditions] },
    plugins: [
      {
        name: "entry",
        enforce: "pre",
        resolveId: (id) => (id.endsWith(ENTRY) ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: "strict" },
    },
  });
  // One entry and one format: one output.
  const { output: chunks } = output as Rolldown.RolldownOutput;
  return chunks.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("\n");
}
