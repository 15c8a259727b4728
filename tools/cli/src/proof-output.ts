import type { LawResult } from "@tsmith/arbitrary/laws";
import type { Proof } from "@tsmith/prove";
import { progressOn } from "./progress.ts";
import type { Style, Terminal } from "./terminal.ts";

/** Shows which operation is at hand, to a person. */
export function watchProof(terminal: Terminal): {
  readonly onResult: (result: LawResult) => void;
  readonly end: () => void;
} {
  const progress = progressOn(terminal);
  let count = 0;
  return {
    onResult: ({ operation, law }) => {
      count += 1;
      progress.show(`${count} ${operation} ${law}`);
    },
    end: progress.clear,
  };
}

const MARKS: Readonly<Record<LawResult["status"], readonly [mark: string, style: Style]>> = {
  passed: ["✓", "green"],
  failed: ["✗", "red"],
  skipped: ["-", "dim"],
};

/** A table, an operation a row and a law a column; then what failed, with its counterexample. */
export function proofReport(
  { service, laws, passed, failed, skipped }: Proof,
  terminal: Terminal,
): string {
  const byOperation = Map.groupBy(laws, ({ operation }) => operation);
  const names = [...new Set(laws.map(({ law }) => law))];
  const width = Math.max(0, ...[...byOperation.keys()].map((operation) => operation.length));
  const rows = [...byOperation].map(([operation, results]) => {
    const cells = names.map((name) => {
      const result = results.find(({ law }) => law === name);
      const [mark, style] = MARKS[result?.status ?? "skipped"];
      return terminal.style(style, mark) + " ".repeat(name.length - 1);
    });
    return `${operation.padEnd(width)}  ${cells.join("  ").trimEnd()}`;
  });
  const broken = laws.filter(({ status }) => status === "failed");
  return [
    terminal.style("bold", service),
    `${" ".repeat(width)}  ${names.join("  ")}`,
    ...rows,
    ...broken.map(counterexample),
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
    "",
  ].join("\n");
}

/** How to see it again stands first. */
function counterexample({ operation, law, seed, counterexample: text = "" }: LawResult): string {
  return `\n--operation ${operation} --law ${law} --seed ${seed}\n${text}\n`;
}
