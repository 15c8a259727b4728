import { fileURLToPath } from "node:url";
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

// Tests run from source: the `@tsmith/source` condition of each package's `exports` leads to `src`.
// Without `module`, which leads to files of @smithy/* that are meant for bundlers: Node cannot load
// them, and takes what `node` leads to.
const conditions = [
  "@tsmith/source",
  ...defaultServerConditions.filter((condition) => condition !== "module"),
];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // What a test leaves to Node to import, such as generated packages in memory, runs from source too.
    execArgv: ["--conditions=@tsmith/source"],
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // What waits for a busy machine is not slow.
    testTimeout: 30_000,
    setupFiles: [fileURLToPath(new URL("tools/ci/src/fixed-seed.ts", import.meta.url))],
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
  },
});
