import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runJudge, UsageError } from "@tsmith/ci/judge";
import { SUPPORTED_PROTOCOLS } from "@tsmith/codegen";
import { readKnownFailures } from "./known-failures.ts";
import { printReport, reportOf } from "./report.ts";
import { runFile, type Outcome } from "./run.ts";
import { scoreTable, withScore } from "./score.ts";
import { sharedSuite } from "./shared-suite.ts";
import { readSuite } from "./suite.ts";

await runJudge(async () => {
  const { values } = parseArgs({
    options: {
      suite: { type: "string", default: fileURLToPath(sharedSuite) },
      protocol: { type: "string" },
      json: { type: "string" },
      readme: { type: "boolean" },
    },
  });
  if (!existsSync(values.suite)) throw new UsageError(`there is no folder \`${values.suite}\``);
  const protocol = protocolNamed(values.protocol);

  const outcomes: Outcome[] = [];
  for (const file of readSuite(values.suite)) outcomes.push(...(await runFile(file, protocol)));
  const report = reportOf(outcomes, readKnownFailures());
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
  }
  if (values.readme === true) {
    const readme = new URL("../../../README.md", import.meta.url);
    writeFileSync(readme, withScore(readFileSync(readme, "utf8"), scoreTable(outcomes)));
  }
  process.stdout.write(printReport(report));
  return report.failures.length > 0 ? 1 : 0;
});

/** The name of a protocol's trait, without its namespace. */
function protocolNamed(text: string | undefined): string | undefined {
  const name = text?.split("#").at(-1);
  const known = SUPPORTED_PROTOCOLS.map((id) => id.split("#")[1]);
  if (name === undefined || known.includes(name)) return name;
  throw new UsageError(`there is no protocol \`${name}\`; there are ${known.join(", ")}`);
}
