import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runJudge, UsageError } from "@tsmith/ci/judge";
import { corpusAt, sharedCorpus } from "./corpus.ts";
import { readKnownFailures } from "./known-failures.ts";
import { printReport, reportOf } from "./report.ts";
import { runSuite } from "./run.ts";
import { suites } from "./suites.ts";

await runJudge(() => {
  const { values } = parseArgs({
    options: {
      suite: { type: "string", multiple: true },
      dir: { type: "string", default: fileURLToPath(sharedCorpus) },
      json: { type: "string" },
    },
  });
  if (!existsSync(values.dir)) throw new UsageError(`there is no folder \`${values.dir}\``);
  const names = values.suite ?? [...suites.keys()];
  const unknown = names.find((name) => !suites.has(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `there is no suite \`${unknown}\`; there are ${[...suites.keys()].join(", ")}`,
    );
  }

  const corpus = corpusAt(values.dir);
  const outcomes = names.flatMap((name) => runSuite(corpus, name));
  const report = reportOf(names, outcomes, readKnownFailures());
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
  }
  process.stdout.write(printReport(report));
  return report.failures.length > 0 ? 1 : 0;
});
