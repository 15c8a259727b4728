import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readKnownFailures } from "./known-failures.ts";
import { printReport, reportOf } from "./report.ts";
import { runFile, type Outcome } from "./run.ts";
import { scoreTable, withScore } from "./score.ts";
import { sharedSuite } from "./shared-suite.ts";
import { readSuite } from "./suite.ts";

const { values } = parseArgs({
  options: {
    suite: { type: "string", default: fileURLToPath(sharedSuite) },
    protocol: { type: "string" },
    json: { type: "string" },
    readme: { type: "boolean" },
  },
});

const outcomes: Outcome[] = [];
for (const file of readSuite(values.suite)) {
  outcomes.push(...(await runFile(file, values.protocol?.split("#").at(-1))));
}
const report = reportOf(outcomes, readKnownFailures());
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
if (values.readme === true) {
  const readme = new URL("../../../README.md", import.meta.url);
  writeFileSync(readme, withScore(readFileSync(readme, "utf8"), scoreTable(outcomes)));
}
process.stdout.write(printReport(report));
process.exitCode = report.failures.length > 0 ? 1 : 0;
