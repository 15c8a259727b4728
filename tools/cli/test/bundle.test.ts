import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refreshBundle } from "../../ci/src/bundle-command.ts";
import { root } from "./tsmith.ts";

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "tsmith-bundle-"));
  symlinkSync(join(root, "node_modules"), join(checkout, "node_modules"));
  put("tools/smithy/prelude/smithy.api.smithy", "namespace smithy.api");
  put("tools/cli/package.json", JSON.stringify({ dependencies: { commander: "*" } }));
  put("tools/cli/src/main.ts", 'import "commander";\nexport { greeting } from "./greeting.ts";');
  put("tools/cli/src/greeting.ts", "export const greeting: string = 'first';");
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

let secondsAgo = 1000;

/** Writes a file as of some time ago, and of another time whenever it is written. */
function put(path: string, text: string): void {
  const file = join(checkout, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  secondsAgo -= 1;
  const time = Date.now() / 1000 - secondsAgo;
  utimesSync(file, time, time);
}

function bundled(): string {
  return readFileSync(join(checkout, "tools/cli/bundle/main.js"), "utf8");
}

test("inlines what it can and leaves dependencies outside", async () => {
  await refreshBundle(checkout);
  expect(bundled()).toContain("first");
  expect(bundled()).toContain('import "commander"');
  expect(readFileSync(join(checkout, "tools/cli/prelude/smithy.api.smithy"), "utf8")).toBe(
    "namespace smithy.api",
  );
});

test("is made again once a source has changed, and not before", async () => {
  await refreshBundle(checkout);
  put("tools/cli/bundle/main.js", "kept");
  await refreshBundle(checkout);
  expect(bundled()).toBe("kept");

  put("tools/cli/src/greeting.ts", "export const greeting: string = 'second';");
  await refreshBundle(checkout);
  expect(bundled()).toContain("second");
});

test("is made again where it is not whole", async () => {
  put("tools/cli/bundle/sources.json", "{");
  await refreshBundle(checkout);
  expect(bundled()).toContain("first");
});
