import { spawn } from "node:child_process";
import { join } from "node:path";
import { chromium } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { launchOptions } from "../chromium.ts";

/** Starts the console as `npm start` does, and gives the address that it prints. */
function start(): Promise<string> {
  const server = spawn("npm", ["start", "--", "--port", "0"], {
    cwd: join(import.meta.dirname, "../.."),
    // A group of its own, so that what npm starts ends with it.
    detached: true,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  onTestFinished(() => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid);
  });
  return new Promise((resolve, reject) => {
    let printed = "";
    server.stdout.on("data", (chunk) => {
      printed += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    server.on("exit", () => reject(new Error(`No address was printed: ${printed}`)));
  });
}

test("npm start prints an address, and there is the console with its mock", async () => {
  const address = await start();
  const browser = await chromium.launch(launchOptions);
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByText("20 exports loaded so far").waitFor();
  expect(await page.getByRole("row").count()).toBe(21);
});
