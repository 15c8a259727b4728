import type { RecordedCall } from "./operation-mock.ts";

/** What `expect` is given: an operation of a mock. */
interface Received {
  readonly calls: readonly RecordedCall<unknown, unknown>[];
}

/** As much of what Vitest and Jest give a matcher as `this` as is needed. @public */
export interface MatcherContext {
  readonly equals: (left: unknown, right: unknown) => boolean;
}

/** @public */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Matchers for operations of a mock, for `expect.extend` of Vitest and Jest. Inputs and outputs
 * match where they have what is expected; asymmetric matchers may stand for any part of it.
 *
 * @example expect(mock.listJournalS3Exports).toHaveReceived({ MaxResults: 10 });
 * @public
 */
export const mockMatchers = {
  /** Some call had the input. */
  toHaveReceived(this: MatcherContext, operation: Received, input: object): MatcherResult {
    return found(operation, "input", input, ({ input: given }) => matches(this, given, input));
  },
  /** The last call had the input. */
  toHaveReceivedLast(this: MatcherContext, operation: Received, input: object): MatcherResult {
    const last = operation.calls.at(-1);
    return found(operation, "last input", input, (call) =>
      call === last ? matches(this, call.input, input) : false,
    );
  },
  /** There were so many calls. */
  toHaveReceivedTimes(operation: Received, count: number): MatcherResult {
    const { length } = operation.calls;
    return {
      pass: length === count,
      message: () => `expected ${count} calls, found ${length}${listed(operation)}`,
    };
  },
  /** Some call was answered with the output. */
  toHaveAnswered(this: MatcherContext, operation: Received, output: object): MatcherResult {
    return found(operation, "output", output, ({ output: given }) => matches(this, given, output));
  },
  /** Some call was answered with the error. */
  toHaveFailedWith(operation: Received, error: string): MatcherResult {
    return found(operation, "error", error, (call) => call.error === error);
  },
};

function found(
  operation: Received,
  what: string,
  expected: unknown,
  isMatch: (call: RecordedCall<unknown, unknown>) => boolean,
): MatcherResult {
  const pass = operation.calls.some(isMatch);
  return {
    pass,
    message: () =>
      `expected ${pass ? "no" : "a"} call with ${what} ${shown(expected)}${listed(operation)}`,
  };
}

/** Whether a value has everything that is expected, at any depth. */
function matches(context: MatcherContext, value: unknown, expected: unknown): boolean {
  if (!isPlain(expected)) return context.equals(value, expected);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(expected).every(([name, part]) =>
    matches(context, (value as Record<string, unknown>)[name], part),
  );
}

/** An object that is neither a list, nor of a class, nor an asymmetric matcher. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if ("asymmetricMatch" in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function listed({ calls }: Received): string {
  if (calls.length === 0) return "; there was none";
  const lines = calls.map(({ input, output, error }) => {
    const answer = error === undefined ? shown(output) : error;
    return `  ${shown(input)} → ${answer}`;
  });
  return `; the calls were\n${lines.join("\n")}`;
}

function shown(value: unknown): string {
  return (
    JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `${item}n` : item)) ??
    String(value)
  );
}

/** The matchers, as `expect` of a test runner is typed with them. @public */
export interface MockMatchers<Result> {
  toHaveReceived(input: object): Result;
  toHaveReceivedLast(input: object): Result;
  toHaveReceivedTimes(count: number): Result;
  toHaveAnswered(output: object): Result;
  toHaveFailedWith(error: string): Result;
}
