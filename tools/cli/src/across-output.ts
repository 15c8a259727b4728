import type { LawResult } from "@tsmith/arbitrary/laws";
import type { ProofAcross } from "@tsmith/prove";
import type { Terminal } from "./terminal.ts";

/** Which laws hold between two versions, and counterexamples for those that do not. */
export function acrossText({ oldClient, newClient }: ProofAcross, { style }: Terminal): string {
  const part = (title: string, results: readonly LawResult[]): readonly string[] => {
    const failed = results.filter(({ status }) => status === "failed");
    const passed = results.filter(({ status }) => status === "passed");
    const counts = `${passed.length} laws hold, ${failed.length} are broken`;
    return [
      `${title}: ${style(failed.length === 0 ? "green" : "red", counts)}`,
      ...failed.map(({ operation, law, counterexample = "" }) => {
        return `  ${operation} ${law}\n${counterexample.replace(/^/gm, "    ")}`;
      }),
    ];
  };
  return [
    "",
    ...part("Old client, new mock", oldClient),
    ...part("New client, old mock", newClient),
    "",
  ].join("\n");
}
