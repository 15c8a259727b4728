import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runJudge, UsageError } from "@tsmith/ci/judge";
import { finishedIn } from "./finished.ts";
import { toolFingerprint } from "./fingerprint.ts";
import { writeInvented } from "./invented.ts";
import { readKnownFailures } from "./known-failures.ts";
import { modelNames, sharedModels } from "./models.ts";
import { modelLine, printReport } from "./print.ts";
import { progressOn } from "./progress.ts";
import { reportOf } from "./report.ts";
import { run } from "./run.ts";
import { STAGES, type Stage } from "./stage.ts";

const folder = join(import.meta.dirname, "../tmp");

await runJudge(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      models: { type: "string", default: sharedModels },
      /** So many contracts that nobody wrote take the place of the models. */
      invent: { type: "string" },
      seed: { type: "string", default: "1" },
      /** Names after the first are positionals. */
      only: { type: "string", multiple: true, default: [] },
      stages: { type: "string", default: STAGES.join(",") },
      runs: { type: "string", default: "100" },
      json: { type: "string" },
    },
  });
  const stages = stagesOf(values.stages);
  const only = [...values.only, ...positionals];
  const models =
    values.invent === undefined
      ? values.models
      : writeInvented(
          folder,
          wholeNumber("seed", values.seed),
          wholeNumber("invent", values.invent),
        );
  const names = modelNames(models, only);
  const known = values.invent === undefined ? readKnownFailures() : [];
  const progress = progressOn(process.stderr, names.length);
  const width = Math.max(...names.map((name) => name.length));
  const results = await run({
    models,
    names,
    stages,
    runs: wholeNumber("runs", values.runs),
    finished: finishedIn(folder, toolFingerprint()),
    home: join(folder, `packages-${process.pid}`),
    onStage: progress.at,
    onResult(result) {
      progress.clear();
      process.stdout.write(modelLine(result, known, width));
    },
  });
  const report = reportOf(results, stages, known, only.length === 0);
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
  }
  process.stdout.write(printReport(report));
  return report.failures.length > 0 ? 1 : 0;
});

function stagesOf(text: string): readonly Stage[] {
  const wanted = text.split(",");
  const unknown = wanted.find((name) => !STAGES.some((stage) => stage === name));
  if (unknown !== undefined) {
    throw new UsageError(`there is no stage \`${unknown}\`; there are ${STAGES.join(", ")}`);
  }
  return STAGES.filter((stage) => wanted.includes(stage));
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new UsageError(`--${option} wants a number, not \`${text}\``);
  }
  return Number(text);
}
