import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright";
import { preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchOptions } from "../chromium.ts";
import { SEEN } from "../seen.ts";

const root = join(import.meta.dirname, "../..");
const outDir = join(root, "tmp/storybook");
const storybook = createRequire(import.meta.url).resolve("storybook/package.json");

let server: PreviewServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const dispatcher = join(storybook, "../dist/bin/dispatcher.js");
  const options = ["--output-dir", outDir, "--quiet", "--disable-telemetry"];
  await promisify(execFile)(process.execPath, [dispatcher, "build", ...options], { cwd: root });
  const settings = { logLevel: "error", configFile: false, build: { outDir } } as const;
  server = await preview({ ...settings, root, preview: { host: "127.0.0.1", port: 0 } });
  address = server.resolvedUrls?.local[0] ?? "";
  browser = await chromium.launch(launchOptions);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** `NoneWithThisStatus` → `none-with-this-status`. */
function idOf(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, "-$&").toLowerCase();
}

test.each(Object.entries(SEEN))(
  "Storybook shows %s, with the mock of its story",
  async (name, text) => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(`${address}iframe.html?viewMode=story&id=journal-exports--${idOf(name)}`);
    const seen = page.getByText(text).first();
    await seen.waitFor();
    expect(await seen.isVisible()).toBe(true);
  },
);
