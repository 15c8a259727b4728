import type { CommonErrorName } from "./common-errors.ts";
import type { Disturbable } from "./disturbances.ts";
import type { FaultName } from "./faults.ts";
import type { Partially } from "./partially.ts";
import type { Reply } from "./rules.ts";
import type { Step } from "./sequence.ts";

/** What a test can say about one operation of a mock, and ask of it. @public */
export interface OperationMock<Input, Output, Errors> extends Disturbable<Input> {
  /**
   * Answers with this output, or with what the function makes of the input. Required members that
   * are left out are filled in, at any depth.
   *
   * A reply without `once`, `times` or `when` holds until `reset`. Replies with a limit come first,
   * in the order in which they were made.
   */
  reply(output: Partially<Output> | ReplyFunction<Input, Output>): Reply<Input>;
  /**
   * Answers with an error that the contract has for the operation, its required members filled in;
   * or with one that services have without a word in the contract, such as `InternalFailure`.
   */
  fail<Name extends (keyof Errors & string) | CommonErrorName>(
    name: Name,
    fields?: Name extends keyof Errors ? Errors[Name] : CommonErrorFields,
  ): Reply<Input>;
  /**
   * Answers with one step after the other, and with the last one from then on: what a resource
   * passes through while somebody waits for it. A step is a reply, a change of what the mock would
   * have answered, or an error, for one call or as many as it says, or for some time.
   *
   * @example mock.getCity.sequence({ change: { State: "PLANNED" }, calls: 2 }, { change: { State: "BUILT" } })
   */
  sequence(
    ...steps: readonly Step<Output, (keyof Errors & string) | CommonErrorName>[]
  ): Reply<Input>;
  /** The requests that were answered, in order of arrival; refused ones are not among them. */
  readonly calls: readonly RecordedCall<Input, Output>[];
  /** Forgets the replies, faults, delays and calls of this operation. */
  reset(): void;
}

/** Members of an error that no contract lists. @public */
export interface CommonErrorFields {
  readonly message?: string;
}

/** Makes an output of a call. What it throws is what the caller of the mock sees thrown. @public */
export type ReplyFunction<Input, Output> = (
  call: ReplyCall<Input, Output>,
) => Partially<Output> | Promise<Partially<Output>>;

/** @public */
export interface ReplyCall<Input, Output> {
  readonly input: Input;
  readonly request: Request;
  /** How many calls of the operation came before this one. */
  readonly index: number;
  /**
   * What the mock would have answered.
   *
   * @throws MockedError where that is an error; let it through to answer with it.
   */
  readonly answer: () => Output;
}

/** A request that the contract allows, read, and what it was answered. @public */
export interface RecordedCall<Input, Output> {
  readonly input: Input;
  readonly request: Request;
  /** By the clock of the mock. */
  readonly startedAt: Date;
  /** Milliseconds that the answer took, by the clock of the mock; absent until it is answered. */
  readonly duration?: number;
  /** Absent until it is answered, and where the answer is an error. */
  readonly output?: Output;
  /** The name of the error that it was answered with. */
  readonly error?: string;
  /** The fault that the answer was given. */
  readonly fault?: FaultName;
}
