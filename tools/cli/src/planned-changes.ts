import { type Change, displayName } from "@tsmith/codegen";
import { codeFrame, type Diagnostic } from "@tsmith/smithy";
import { contractsOf, runBuild } from "./build-run.ts";

/** What stands between the packages of a contract and what it says. @public */
export interface PlannedChanges {
  /** None where the contract is wrong, or something is in the way. */
  readonly changes: readonly Change[];
  /** What is wrong or in the way, a text each, for people. */
  readonly problems: readonly string[];
}

/**
 * What a build would change on disk; nothing is touched.
 *
 * @param input - a folder with a `smithy-build.json`
 * @throws UsageError where there is no such folder
 * @public
 */
export async function plannedChanges(input: string): Promise<PlannedChanges> {
  const changes: Change[] = [];
  const errors: Diagnostic[] = [];
  const options = { check: true, format: "text" } as const;
  const { outcomes, isWrong, isBlocked } = await runBuild(contractsOf([input], options), options, {
    onContract: () => undefined,
    onDiagnostics: (diagnostics) => {
      errors.push(...diagnostics.filter(({ severity }) => severity === "ERROR"));
    },
    onChanges: (found) => {
      changes.push(...found);
    },
  });
  const obstacles = outcomes.flatMap((outcome) => outcome.obstacles);
  return {
    changes: isWrong || isBlocked ? [] : changes,
    problems: [
      ...errors.map((error) => codeFrame(error)),
      ...obstacles.map(({ path, message }) => `${displayName(path)}: ${message}`),
    ],
  };
}
