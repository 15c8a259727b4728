import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { build, preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchOptions } from "../chromium.ts";

const root = join(import.meta.dirname, "../..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server: PreviewServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  await build({ root, logLevel: "error" });
  server = await preview({ root, logLevel: "error", preview: { host: "127.0.0.1", port: 0 } });
  address = server.resolvedUrls?.local[0] ?? "";
  browser = await chromium.launch(launchOptions);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The console in a window of its own, with nothing kept of any other. */
async function open(scenario: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    timezoneId: "Europe/Berlin",
    locale: "en-GB",
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${address}?scenario=${scenario}`);
  return page;
}

test("someone pages through 250 exports, and sees each of them once", async () => {
  const page = await open("ordinary");
  await page.getByLabel("Page size").selectOption("50");
  const more = page.getByRole("button", { name: "Load 50 more" });
  for (const loaded of [50, 100, 150, 200]) {
    await page.getByText(`${loaded} exports loaded so far`).waitFor();
    await more.click();
  }
  await page.getByText("All 250 exports").waitFor();
  const ids = await page.locator(".export-id").allTextContents();
  expect(new Set(ids).size).toBe(250);
  expect(await more.count()).toBe(0);
});

test("someone sees nothing of two refusals by throttling but that it takes longer", async () => {
  const page = await open("busy");
  await page.getByText("20 exports loaded so far").waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  await page.getByRole("button", { name: /^Mock/ }).click();
  const answers = page.getByRole("region", { name: "Calls" }).locator("tbody td:nth-child(5)");
  await expect
    .poll(() => answers.allTextContents())
    .toEqual(["20 exports", "ThrottlingException", "ThrottlingException"]);
});

test("someone sees a status that the console does not know, and its details", async () => {
  const page = await open("drift");
  const row = page.getByRole("row", { name: /Paused/ }).first();
  await row.getByRole("button").click();
  const details = page.getByRole("complementary");
  await details.waitFor();
  const text = await details.textContent();
  expect(text).toContain("Paused");
  expect(text).toContain("SSE_KMS_DSSE");
  expect(text).toContain("not known to this version of the console");
});

test("someone tries again after an error, and the service is there", async () => {
  const page = await open("broken");
  await page.getByRole("alert").getByText("The service has a problem").waitFor();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("alert").getByText("The service has a problem").waitFor();
  await page.getByRole("button", { name: /^Mock/ }).click();
  await page.getByLabel("Failure").selectOption("None");
  await page.getByText("20 exports loaded so far").waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("someone without a pointer opens and closes details", async () => {
  const page = await open("few");
  await page.getByText("All 7 exports").waitFor();
  await page.locator(".row-button").nth(1).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("complementary").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("complementary").count()).toBe(0);
  expect(await page.locator(":focus").getAttribute("class")).toBe("row-button");
});

test.each(["light", "dark"] as const)(
  "axe objects to nothing of the whole page, %s",
  async (scheme) => {
    const page = await open("drift");
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(".row-button").first().click();
    await page.getByRole("button", { name: /^Mock/ }).click();
    await page.getByRole("region", { name: "Calls" }).locator("tbody tr").first().waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate<string[]>(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
    );
    await page.screenshot({ path: join(root, `test-results/screenshots/console-${scheme}.png`) });
    expect(found).toEqual([]);
  },
);

test("the picture of the README is one of this console", async () => {
  const page = await open("busy");
  await page.getByText("20 exports loaded so far").waitFor();
  await page.getByRole("button", { name: /^Mock/ }).click();
  await page.getByLabel("Values that the contract does not know").check();
  await page.getByRole("button", { name: "Load 20 more" }).click();
  await page.getByText("40 exports loaded so far").waitFor();
  await page.locator(".row-button").nth(1).click();
  await page.evaluate("document.fonts.ready.then(() => scrollTo(0, 0))");
  await expect.poll(() => page.getByText("4 calls").count()).toBe(1);
  const picture = await page.screenshot();
  writeFileSync(join(root, "test-results/screenshots/readme.png"), picture);
  const published = join(root, "../../docs/exports-console.png");
  if (process.env["UPDATE_SCREENSHOTS"] === "1") writeFileSync(published, picture);
  expect(sizeOf(readFileSync(published))).toEqual(sizeOf(picture));
});

/** Width and height, which the first chunk of a PNG begins with. */
function sizeOf(png: Buffer): readonly number[] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
