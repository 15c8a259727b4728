import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { install, typeCheck } from "@tsmith/ci/type-check";
import { build, defaultConfig } from "@tsmith/codegen";
import { median, printTimes } from "./measure.ts";

const ROUNDS = 5;

/** Programs that import nothing but the types of a service, ours and the official client's. */
export async function compareTypeChecks(model: string, official: string): Promise<string> {
  const source = { name: model, text: readFileSync(model, "utf8") };
  const { packages } = await build(defaultConfig([model], "."), [source]);
  const types = packages.find(({ target }) => target === "types");
  if (types === undefined) throw new Error(`\`${model}\` makes no types.`);
  const contenders = [
    { name: official, from: official },
    { name: `${types.name}, generated`, from: types.name },
  ];
  const home = join(import.meta.dirname, "../tmp/types");
  install(home, [types]);
  for (const [index, { from }] of contenders.entries()) {
    mkdirSync(join(home, String(index)));
    writeFileSync(
      join(home, String(index), "index.ts"),
      `export type * from ${JSON.stringify(from)};\n`,
    );
  }
  const rounds: number[][] = contenders.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of contenders.keys()) {
      const { output, seconds } = await typeCheck(home, [String(index)]);
      if (output !== "") throw new Error(output);
      rounds[index]?.push(seconds * 1000);
    }
  }
  return printTimes(
    "A program that imports the types of QLDB, type-checked",
    contenders.map(({ name }, index) => ({ name, milliseconds: median(rounds[index] ?? []) })),
  );
}
