/** Adds up the reports of all test runs and closes with `N passed, N failed`. */
import { globSync, readFileSync } from "node:fs";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const file of globSync("{packages,tools}/*/test-results/vitest*.json")) {
  const report = JSON.parse(readFileSync(file, "utf8")) as Report;
  totals.passed += report.numPassedTests;
  totals.failed += report.numFailedTests;
  totals.skipped += report.numPendingTests;
}

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed${skipped}\n`);
if (totals.failed > 0 || totals.passed === 0) process.exitCode = 1;
