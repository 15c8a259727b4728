import { existsSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { msw } from "msw/vite";
import { defaultClientConditions } from "vite";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import shared from "../../vitest.config.ts";
import { chromium, launchOptions } from "./test/chromium.ts";

const hasChromium = existsSync(chromium);
if (!hasChromium) {
  process.stdout.write(
    `There is no Chromium at ${chromium}: the tests in a browser are left out. ` +
      "`apt-get install chromium` brings it, CHROMIUM_PATH names another.\n",
  );
}

const unit: TestProjectInlineConfiguration = {
  resolve: { ...shared.resolve },
  ssr: { ...shared.ssr },
  test: { name: "unit", include: ["src/**/*.test.ts"] },
};

const browser: TestProjectInlineConfiguration = {
  plugins: [react(), msw({ mode: "worker-only" })],
  resolve: { conditions: ["@tsmith/source", ...defaultClientConditions] },
  test: {
    name: "browser",
    include: ["test/browser/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    browser: {
      enabled: true,
      headless: true,
      locators: { exact: false },
      screenshotFailures: false,
      viewport: { width: 1280, height: 860 },
      instances: [{ browser: "chromium" }],
      provider: playwright({
        launchOptions,
        actionTimeout: 10_000,
        // The same pictures everywhere.
        contextOptions: { timezoneId: "Europe/Berlin", locale: "en-GB" },
      }),
    },
  },
};

const endToEnd: TestProjectInlineConfiguration = {
  resolve: { ...shared.resolve },
  ssr: { ...shared.ssr },
  test: {
    name: "end-to-end",
    include: ["test/end-to-end/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};

export default defineConfig({
  test: {
    projects: hasChromium ? [unit, browser, endToEnd] : [unit],
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
  },
});
