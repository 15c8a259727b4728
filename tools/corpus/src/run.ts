import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { batchesOf } from "./batches.ts";
import { resultKey } from "./fingerprint.ts";
import type { Finished } from "./finished.ts";
import { inWorker } from "./in-worker.ts";
import { readModel } from "./models.ts";
import { STAGES, type Stage, type StageResult } from "./stage.ts";
import { typesStage } from "./stages/types.ts";

/** What is asked of which models. */
export interface RunOptions {
  /** The folder of the models. */
  readonly models: string;
  readonly names: readonly string[];
  readonly stages: readonly Stage[];
  /** How many values the laws try. */
  readonly runs: number;
  readonly finished: Finished;
  /** An empty folder inside the workspace, where packages are written for a while. */
  readonly home: string;
  /** Told of each model that is done. */
  readonly onResult?: (result: ModelResult) => void;
  /** Told which model is at which stage. */
  readonly onStage?: (name: string, stage: Stage | "done") => void;
}

/** What came of a model: results of stages, up to the first that failed. */
export interface ModelResult {
  readonly name: string;
  readonly stages: ReadonlyMap<Stage, StageResult>;
}

const AT_A_TIME = 2;

/** Runs the stages over models, two batches at a time. The results are in the order of the names. */
export async function run(options: RunOptions): Promise<readonly ModelResult[]> {
  const results: ModelResult[] = [];
  const pending = batchesOf(options.models, options.names).entries();
  const lane = async (): Promise<void> => {
    for (const [index, batch] of pending) {
      for (const result of await runBatch(options, join(options.home, String(index)), batch)) {
        options.onResult?.(result);
        results.push(result);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  } finally {
    rmSync(options.home, { recursive: true, force: true });
  }
  return results.toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

async function runBatch(
  options: RunOptions,
  home: string,
  names: readonly string[],
): Promise<readonly ModelResult[]> {
  const records = names.map((name) => new Record(options, name));
  mkdirSync(home, { recursive: true });
  const folders = new Map<string, string>();
  for (const [index, record] of records.entries()) {
    const { name, path, missing } = record;
    if (missing.length === 0) continue;
    options.onStage?.(name, missing[0] ?? "load");
    const readsFiles = missing.includes("types") || missing.includes("import");
    const folder = String(index);
    const stages = missing.filter((stage) => stage !== "types");
    const written = readsFiles ? join(home, folder) : undefined;
    const job = { name, path, stages, runs: options.runs, home: written };
    const end = await inWorker(job, (stage, result) => {
      record.add(stage, result);
      options.onStage?.(name, stage);
    });
    if (end !== undefined) record.giveUp(end);
    if (record.missing.includes("types")) folders.set(name, folder);
  }
  if (folders.size > 0) {
    for (const name of folders.keys()) options.onStage?.(name, "types");
    const checked = await typesStage(home, folders);
    for (const record of records) {
      const result = checked.get(record.name);
      if (result !== undefined) record.add("types", result);
    }
  }
  rmSync(home, { recursive: true, force: true });
  for (const name of names) options.onStage?.(name, "done");
  return records.map(({ name, results }) => ({ name, stages: results }));
}

/** What is known of a model, and what is not yet. */
class Record {
  readonly name: string;
  readonly path: string;
  readonly #text: string;
  readonly #options: RunOptions;
  readonly #results = new Map<Stage, StageResult>();

  constructor(options: RunOptions, name: string) {
    this.#options = options;
    const { path, text } = readModel(options.models, name);
    this.name = name;
    this.path = path;
    this.#text = text;
    for (const stage of options.stages) {
      const result = options.finished.get(this.#key(stage));
      if (result !== undefined) this.#results.set(stage, result);
    }
  }

  /** In the order of the stages. */
  get results(): ReadonlyMap<Stage, StageResult> {
    return new Map(
      STAGES.flatMap((stage) => {
        const result = this.#results.get(stage);
        return result === undefined ? [] : [[stage, result] as const];
      }),
    );
  }

  /** The stages without a result; none after one that models do not get beyond. */
  get missing(): readonly Stage[] {
    const isStopped = BARRIERS.some(
      (stage) => (this.#results.get(stage)?.failures ?? []).length > 0,
    );
    if (isStopped) return [];
    return this.#options.stages.filter((stage) => !this.#results.has(stage));
  }

  add(stage: Stage, result: StageResult): void {
    this.#results.set(stage, result);
    this.#options.finished.add(this.#key(stage), result);
  }

  /** Fails the stage that was next. It is not kept: the next run may have more luck. */
  giveUp(message: string): void {
    const [stage = "load"] = this.missing.filter((missing) => missing !== "types");
    const failures = [{ id: this.name, message }];
    this.#results.set(stage, { passed: 0, failures, skipped: {}, seconds: 0, memory: 0 });
  }

  #key(stage: Stage): string {
    const runs = stage === "prove" ? String(this.#options.runs) : "";
    return resultKey(this.name, this.#text, stage, runs);
  }
}

/** Without a build there is nothing to judge. */
const BARRIERS: readonly Stage[] = ["load", "build"];
