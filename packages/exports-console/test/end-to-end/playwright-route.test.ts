import { playwrightRoute } from "@tsmith/mock/playwright";
import { qldbMock } from "@tsmith/qldb-mock/core";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchOptions } from "../chromium.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions);
});

afterAll(async () => {
  await browser?.close();
});

/** A page whose requests a mock answers, without a service worker; there is no network behind it. */
async function mockedPage(mock: ReturnType<typeof qldbMock>): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<p>Page" }));
  await page.route("**/*", playwrightRoute(mock));
  await page.goto("https://console.example/");
  return page;
}

/** What the page gets of the service, which is at another origin. */
function list(page: Page, query: string): Promise<unknown> {
  return page.evaluate(async (url) => {
    const headers = { authorization: "AWS4-HMAC-SHA256 any", "x-amz-date": "20260101T000000Z" };
    const response = await fetch(url, { headers });
    return response.json() as unknown;
  }, `https://qldb.example/journal-s3-exports?${query}`);
}

test("a page of Playwright gets its pages from a mock", async () => {
  const mock = qldbMock({ seed: 42, items: 3 });
  const page = await mockedPage(mock);
  const first = (await list(page, "max_results=2")) as Record<string, unknown>;
  const token = encodeURIComponent(String(first["NextToken"]));
  const second = (await list(page, `max_results=2&next_token=${token}`)) as Record<string, unknown>;
  expect([first["JournalS3Exports"], second["JournalS3Exports"]]).toEqual([
    [expect.anything(), expect.anything()],
    [expect.anything()],
  ]);
  expect(mock.calls.listJournalS3Exports.map(({ input }) => input?.MaxResults)).toEqual([2, 2]);
  expect(await page.locator("p").textContent()).toBe("Page");
});

test("a page of Playwright loses its connection where the mock drops it", async () => {
  const mock = qldbMock({ seed: 42 });
  const page = await mockedPage(mock);
  mock.listJournalS3Exports.fault("dropConnection");
  await expect(list(page, "max_results=2")).rejects.toThrow("Failed to fetch");
});
