import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";

/** What a module imports for more than its types: packages by name, modules here by path. */
function importsOf(path: string, seen = new Set<string>()): ReadonlySet<string> {
  const text = readFileSync(new URL(path, import.meta.url), "utf8");
  const imports = text.matchAll(/^(?:import|export) (?!type )[^;]*? from "([^"]+)";/gm);
  for (const [, source = ""] of imports) {
    const found = source.startsWith(".") ? `./${posix.join(posix.dirname(path), source)}` : source;
    if (seen.has(found)) continue;
    seen.add(found);
    if (found.startsWith("./")) importsOf(found, seen);
  }
  return seen;
}

test("the core needs neither MSW nor Node", () => {
  const packages = [...importsOf("./core.ts")].filter((source) => !source.startsWith("./"));
  expect(packages.toSorted()).toEqual([
    "@tsmith/arbitrary",
    "@tsmith/jmespath",
    "@tsmith/pattern",
    "@tsmith/protocol",
    "@tsmith/schema",
  ]);
});

test("the node:http adapter needs no MSW", () => {
  const imports = [...importsOf("./node.ts")].filter((source) => !source.startsWith("node:"));
  expect(imports).toEqual(["@tsmith/protocol", "./dropped-connection.ts"]);
});

test("nothing reads the clock of the machine, or chance, but the check of signatures", () => {
  const files = readdirSync(new URL(".", import.meta.url), { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const guilty = sources.filter((file) =>
    /Date\.now|new Date\(\)|Math\.random|randomUUID|performance\./.test(
      readFileSync(new URL(file, import.meta.url), "utf8"),
    ),
  );
  expect(guilty).toEqual([join("auth", "auth-check.ts")]);
});
