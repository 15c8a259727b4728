/** What was asked for makes no sense. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
