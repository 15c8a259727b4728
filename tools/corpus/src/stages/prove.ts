import { prove, type BuiltService } from "@tsmith/prove";
import type { Findings } from "../stage.ts";

/** Whether every operation keeps every law. */
export async function proveStage(built: BuiltService, runs: number): Promise<Findings> {
  const { laws, passed } = await prove(built, { runs });
  const skipped: Record<string, number> = {};
  for (const { status, reason = "" } of laws) {
    if (status === "skipped") skipped[reason] = (skipped[reason] ?? 0) + 1;
  }
  const failures = laws
    .filter(({ status }) => status === "failed")
    .map(({ law, operation, counterexample = "" }) => ({
      id: `${operation} ${law}`,
      message: counterexample.slice(0, MOST_CHARACTERS),
    }));
  return { passed, failures, skipped };
}

/** `tsmith prove` shows the whole of it. */
const MOST_CHARACTERS = 1000;
