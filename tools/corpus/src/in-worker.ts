import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Job, StageDone } from "./job.ts";
import type { Stage, StageResult } from "./stage.ts";

const worker = fileURLToPath(new URL("worker.ts", import.meta.url));
const MOST_MINUTES = 60;

/**
 * Does a job in a process of its own; gives the results of its stages as they come.
 *
 * @returns how the process ended, where that was before its time
 */
export function inWorker(
  job: Job,
  onResult: (stage: Stage, result: StageResult) => void,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = fork(worker, { execArgv: ["--conditions=@tsmith/source"], silent: true });
    const timer = setTimeout(() => child.kill("SIGKILL"), MOST_MINUTES * 60_000);
    let errors = "";
    child.stderr?.on("data", (chunk) => (errors = `${errors}${chunk}`.slice(-MOST_CHARACTERS)));
    child.stdout?.resume();
    child.on("message", ({ stage, result }: StageDone) => onResult(stage, result));
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      resolve(
        code === 0 ? undefined : `The process ended by ${signal ?? `code ${code}`}. ${errors}`,
      );
    });
    child.send(job);
  });
}

const MOST_CHARACTERS = 2000;
