import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, printTimes } from "./measure.ts";

const ROUNDS = 7;

const tsmith = fileURLToPath(new URL("../../cli/bin/tsmith.js", import.meta.url));
const meter = new URL("report-cpu.ts", import.meta.url).href;
const generated = join(import.meta.dirname, "../tmp/whole-process");

/** The command line from its start to its end, beside a process that only parses the same text. */
export function compareProcesses(models: readonly string[]): string {
  return models
    .map((model) => {
      const parse = `JSON.parse(require("fs").readFileSync(${JSON.stringify(model)}, "utf8"))`;
      const contenders = [
        { name: "node: JSON.parse", args: ["--eval", parse] },
        { name: "tsmith validate", args: [tsmith, "validate", model] },
        { name: "tsmith build, every target", args: [tsmith, "build", model, "--out", generated] },
      ];
      const rounds: number[][] = contenders.map(() => []);
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const [index, { args }] of contenders.entries()) {
          rmSync(generated, { recursive: true, force: true });
          const time = cpuMilliseconds(args);
          // The first round fills the caches of compiled code.
          if (round > 0) rounds[index]?.push(time);
        }
      }
      rmSync(generated, { recursive: true, force: true });
      return printTimes(
        `A process on ${model.slice(model.lastIndexOf("/") + 1)}, CPU time`,
        contenders.map(({ name }, index) => ({ name, milliseconds: median(rounds[index] ?? []) })),
      );
    })
    .join("");
}

function cpuMilliseconds(args: readonly string[]): number {
  const { output } = spawnSync(process.execPath, ["--import", meter, ...args], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const time = Number(output[3]);
  if (!(time > 0)) throw new Error(`\`${args.join(" ")}\` did not end well.`);
  return time;
}
