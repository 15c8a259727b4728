import { execFileSync } from "node:child_process";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { expect, test } from "vitest";
import { service } from "../../test/ledger.ts";
import { awsRuntimeDefaults, runtimeDefaults } from "./browser.ts";

function resolved(specifier: string, ...conditions: string[]): string {
  const script = `console.log(import.meta.resolve(${JSON.stringify(specifier)}))`;
  const flags = conditions.map((condition) => `--conditions=${condition}`);
  const options = { cwd: new URL("../..", import.meta.url), encoding: "utf8" } as const;
  return execFileSync(process.execPath, [...flags, "--input-type=module", "-e", script], options);
}

test("the condition `browser` leads to the runtime of browsers", () => {
  expect(resolved("#runtime", "browser", "@tsmith/source")).toMatch(
    /\/src\/runtime\/browser\.ts$/m,
  );
  expect(resolved("#runtime", "browser")).toMatch(/\/dist\/runtime\/browser\.js$/m);
});

test("without it, the runtime is the one of Node", () => {
  expect(resolved("#runtime", "@tsmith/source")).toMatch(/\/src\/runtime\/node\.ts$/m);
  expect(resolved("#runtime")).toMatch(/\/dist\/runtime\/node\.js$/m);
});

test("requests are sent with `fetch`", () => {
  expect(runtimeDefaults(service, {}).requestHandler).toBeInstanceOf(FetchHttpHandler);
  expect(runtimeDefaults(service, {}).runtime).toBe("browser");
});

test("missing credentials say what to do", async () => {
  const { credentialDefaultProvider } = awsRuntimeDefaults(service, {});
  await expect(credentialDefaultProvider({})()).rejects.toThrow(
    "[LedgerClient] A browser has no credentials of its own: pass `credentials`",
  );
});

test("a missing region says what to do", async () => {
  const { region } = awsRuntimeDefaults(service, {});
  await expect((region as () => Promise<string>)()).rejects.toThrow(
    "[LedgerClient] A browser has no region of its own: pass `region`",
  );
});
