import { expect, test } from "vitest";
import { spawnSync } from "node:child_process";

const script = `
  import { importFromMemory } from ${JSON.stringify(new URL("./memory-modules.ts", import.meta.url).href)};
  const [module] = await importFromMemory([
    {
      name: "@example/city-types",
      files: [
        { path: "package.json", text: JSON.stringify({ exports: { ".": { "@tsmith/source": "./src/index.ts" }, "./names": { "@tsmith/source": "./src/names.ts" } } }) },
        { path: "src/index.ts", text: 'export * from "./names.ts"; export const size: number = 3;' },
        { path: "src/names.ts", text: 'export const name: string = "Bern";' },
      ],
    },
    {
      name: "@example/city-mock",
      files: [
        { path: "package.json", text: JSON.stringify({ exports: { ".": { "@tsmith/source": "./src/index.ts" } } }) },
        { path: "src/index.ts", text: 'import { size } from "@example/city-types"; import { name } from "@example/city-types/names"; import { enumGuard } from "@tsmith/schema"; export const city = { name, size, guard: typeof enumGuard };' },
      ],
    },
  ], ["@example/city-mock"], ${JSON.stringify(import.meta.url)});
  console.log(JSON.stringify(module.city));
`;

test("generated packages import one another and the runtime without touching the disk", () => {
  const { stdout, stderr } = spawnSync(
    "node",
    ["--conditions=@tsmith/source", "--input-type=module-typescript", "--eval", script],
    { encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({ name: "Bern", size: 3, guard: "function" });
});
