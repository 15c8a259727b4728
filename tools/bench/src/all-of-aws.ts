import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, defaultConfig } from "@tsmith/codegen";
import { printTimes } from "./measure.ts";

/**
 * Builds every model of a folder, and parses each as JSON beside it: seconds of one processor, once,
 * as one round takes long enough.
 */
export async function buildAll(folder: string): Promise<string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const seconds = { parse: 0, build: 0 };
  for (const name of names) {
    const text = readFileSync(join(folder, name), "utf8");
    seconds.parse += await cpuSeconds(() => JSON.parse(text));
    seconds.build += await cpuSeconds(() => build(defaultConfig([name], "."), [{ name, text }]));
  }
  const memory = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  return printTimes(`All ${names.length} models of AWS, CPU time; at most ${memory} MB`, [
    { name: "JSON.parse", milliseconds: seconds.parse * 1000 },
    { name: "build: every target, in memory", milliseconds: seconds.build * 1000 },
  ]);
}

async function cpuSeconds(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
