import { readFileSync } from "node:fs";
import { install } from "@tsmith/ci/type-check";
import type { Job, StageDone } from "./job.ts";
import type { Findings, Stage } from "./stage.ts";
import { buildStage } from "./stages/build.ts";
import { endpointsStage } from "./stages/endpoints.ts";
import { importStage } from "./stages/import.ts";
import { loadStage } from "./stages/load.ts";
import { proveStage } from "./stages/prove.ts";

/** Runs in a process of its own, so that no model pays for another's memory. */
async function work({ name, path, stages, runs, home }: Job): Promise<void> {
  const sources = [{ name: path, text: readFileSync(path, "utf8") }];
  const loaded = await reported(stages, "load", () => loadStage(name, sources));
  if (loaded.failures.length > 0) return;
  const { built, ...findings } = await reported(stages, "build", () => buildStage(name, sources));
  if (findings.failures.length > 0 || built === undefined) return;
  if (home !== undefined) install(home, built.packages);
  if (stages.includes("import") && home !== undefined) {
    const { failures } = await reported(stages, "import", () => importStage(home, built.packages));
    if (failures.length > 0) return;
  }
  if (stages.includes("prove")) await reported(stages, "prove", () => proveStage(built, runs));
  if (stages.includes("endpoints")) {
    await reported(stages, "endpoints", () => endpointsStage(built));
  }
}

async function reported<T extends Findings>(
  stages: readonly Stage[],
  stage: Stage,
  run: () => T | Promise<T>,
): Promise<T> {
  const start = process.cpuUsage();
  const findings = await run();
  const { user, system } = process.cpuUsage(start);
  const { passed, failures, skipped } = findings;
  const seconds = (user + system) / 1e6;
  const memory = process.resourceUsage().maxRSS * 1024;
  const result = { passed, failures, skipped, seconds, memory };
  if (stages.includes(stage)) process.send?.({ stage, result } satisfies StageDone);
  return findings;
}

// Nobody waits for the results of a run that was given up.
process.once("disconnect", () => process.exit());
process.once("message", (job: Job) => {
  // An error leaves the process, and the parent says so.
  void work(job).then(() => process.disconnect());
});
