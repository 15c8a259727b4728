/** Thrown where a judge is asked for what makes no sense; its message is one line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Runs the command line of a judge: exits with what `main` gives, or with 2 and a line that says why
 * where the call itself is wrong.
 */
export async function runJudge(main: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!isUsage(error)) throw error;
    process.stderr.write(`error: ${error.message.split(". ")[0] ?? ""}\n`);
    process.exitCode = 2;
  }
}

/** Of `parseArgs`, the code says that the call is wrong. */
function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && "code" in error && isOfParseArgs(error.code);
}

function isOfParseArgs(code: unknown): boolean {
  return String(code).startsWith("ERR_PARSE_ARGS_");
}
