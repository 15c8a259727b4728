import { expect, test } from "vitest";
import { compile, install } from "../../test/compile.ts";
import { runtimeExports } from "./runtime.ts";

test("the runtime has every name of the table", { timeout: 60_000 }, async () => {
  const imports = Object.entries(runtimeExports).flatMap(([module, { values, types }], index) => {
    const alias = (name: string): string => `${name} as _${index}_${name}`;
    // A class is a type as well.
    const onlyTypes = types.filter((name) => !values.includes(name));
    const names = [...values.map(alias), ...onlyTypes.map((name) => `type ${alias(name)}`)];
    return `export { ${names.join(", ")} } from ${JSON.stringify(module)};`;
  });
  const files = [{ path: "src/index.ts", text: imports.join("\n") }];
  const home = install("runtime", [
    {
      target: "types",
      name: "@example/runtime",
      service: "example#Runtime",
      folder: "runtime",
      files,
    },
  ]);
  expect(await compile(home)).toBe("");
});
