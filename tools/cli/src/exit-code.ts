/** What the exit code of a command says. */
export const ExitCode = {
  Success: 0,
  /** The model is wrong, or a check found a difference. */
  Failure: 1,
  /** The command was called wrongly: an unknown option, a missing file. */
  Usage: 2,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A call that cannot be carried out as it stands; its message is one line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
