import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

// Tests run from source: the `@tsmith/source` condition of each package's `exports` leads to `src`.
const conditions = ["@tsmith/source", ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
  },
});
