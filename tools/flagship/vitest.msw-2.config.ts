import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** The tests that go through MSW, on its other major version. */
export default defineConfig({
  ...shared,
  resolve: { ...shared.resolve, alias: [{ find: /^msw(?=\/|$)/, replacement: "msw-2" }] },
  test: {
    include: [
      "test/official-client.test.ts",
      "test/faults-msw.test.ts",
      "test/msw-version.test.ts",
    ],
    env: { MSW_MAJOR: "2" },
    reporters: ["default", ["json", { outputFile: "test-results/vitest.msw-2.json" }]],
  },
});
