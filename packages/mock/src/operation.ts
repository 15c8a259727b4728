import { type Answer, type Call, Rejection } from "@tsmith/protocol";
import type { OperationBinding } from "./behaviour.ts";
import type { MockClock } from "./clock.ts";
import { commonError, isCommonErrorName, serverError } from "./common-errors.ts";
import { complete, type Completion } from "./complete.ts";
import { damaged, isBodyFault } from "./damage.ts";
import type { Responder } from "./default-answer.ts";
import { createDisturbances, type Disturbances } from "./disturbances.ts";
import { DroppedConnection } from "./dropped-connection.ts";
import { readStreams, withReplayableStreams } from "./event-streams.ts";
import type { Fault } from "./faults.ts";
import { hash } from "./hash.ts";
import { MockedError } from "./mocked-error.ts";
import type { ErrorMaker } from "./modelled-error.ts";
import type { OperationMock, RecordedCall, ReplyFunction } from "./operation-mock.ts";
import { createRules } from "./rules.ts";
import { throttled } from "./throttling.ts";

/** An operation as the mock itself sees it. @internal */
export interface ServedOperation extends OperationMock<unknown, unknown, ErrorsByName> {
  /** @param amend - Takes what is to be done to the response that the answer becomes. */
  readonly respond: (call: Call, amend: (amendment: Amendment) => void) => Promise<Answer>;
}

/** A change of a response on its way out. @internal */
export type Amendment = (response: Response) => Response | Promise<Response>;

/** What operations of a mock share. @internal */
export interface OperationContext {
  readonly seed: number;
  /** The shape id of the protocol. */
  readonly protocol: string;
  readonly clock: MockClock;
  readonly completion: Completion;
  readonly makeError: ErrorMaker;
  /** What is said of the whole mock. */
  readonly disturbances: Disturbances<AnyCall>;
}

/** A call of any operation of a mock. @public */
export interface AnyCall<Name extends PropertyKey = string> {
  /** The name of the mock's property. */
  readonly operation: Name;
  readonly input: unknown;
}

type ErrorsByName = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Respond = (call: Call, index: number) => Answer | Promise<Answer>;
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Serves one operation: what it was told to, else what it does by itself.
 *
 * @param property - The name of the operation in the mock.
 * @internal
 */
export function createOperation(
  property: string,
  { schema, errors }: OperationBinding,
  { seed, protocol, clock, completion, makeError, disturbances: ofMock }: OperationContext,
  byItself: Responder,
): ServedOperation {
  const [, , name, , , outputSchema] = schema;
  const fill = complete(completion, "required");
  const rules = createRules<unknown, Respond>(hash(seed, name));
  const disturbances = createDisturbances<unknown>(hash(seed, name));
  const calls: Writable<RecordedCall<unknown, unknown>>[] = [];

  const ownAnswer = (input: unknown): unknown => {
    const answer = byItself(input);
    if ("output" in answer) return answer.output;
    throw new MockedError(answer);
  };

  const thrownAnswer = (thrown: unknown): Answer => {
    if (thrown instanceof MockedError) return thrown.answer;
    // An error of the contract, made by its class: what the service would send for it.
    const modelled =
      thrown instanceof Error ? errors.find(([, , error]) => error === thrown.name) : undefined;
    if (modelled === undefined || !(thrown instanceof Error)) throw thrown;
    return { error: makeError(modelled, { ...thrown, message: thrown.message }) };
  };

  const answerOf = async (call: Call, index: number): Promise<Answer> => {
    const respond = rules.take(call.input);
    try {
      if (respond !== undefined) return await respond(call, index);
      await readStreams(call.input);
      return byItself(call.input);
    } catch (thrown) {
      return thrownAnswer(thrown);
    }
  };

  const faultyAnswer = async (fault: Fault, call: Call, index: number): Promise<Answer> => {
    switch (fault.type) {
      case "throttle":
        return throttled(errors, protocol, makeError);
      case "serverError":
        throw serverError(fault.status ?? 500);
      case "dropConnection":
        if (fault.processed === true) await answerOf(call, index);
        throw new DroppedConnection();
      case "truncateBody":
      case "malformBody":
      case "slowBody":
        return answerOf(call, index);
      default:
        return fault satisfies never;
    }
  };

  const amendmentOf = (fault: Fault, request: Request): Amendment | undefined => {
    if (isBodyFault(fault)) return (response) => damaged(response, fault, clock, request.signal);
    const { retryAfter } = "retryAfter" in fault ? fault : {};
    if (retryAfter === undefined) return undefined;
    return (response) => {
      response.headers.set("retry-after", String(retryAfter));
      return response;
    };
  };

  return {
    delay: disturbances.delay,
    fault: disturbances.fault,
    reply: (output) =>
      rules.add(async (call, index) => {
        const { input, request } = call;
        const given = isReplyFunction(output)
          ? await output({ input, request, index, answer: () => ownAnswer(input) })
          : output;
        return { output: fill(outputSchema, given, `${name}/reply/${index}`) ?? {} };
      }),
    fail: (errorName: string, fields: Readonly<Record<string, unknown>> = {}) => {
      const error = errors.find(([, , candidate]) => candidate === errorName);
      if (error !== undefined) return rules.add(() => ({ error: makeError(error, fields) }));
      if (!isCommonErrorName(errorName)) {
        throw new TypeError(`[${name}] The contract has no error \`${errorName}\` for it.`);
      }
      const { message } = fields;
      return rules.add(() => {
        throw commonError(errorName, typeof message === "string" ? message : undefined);
      });
    },
    calls,
    reset: () => {
      rules.clear();
      disturbances.clear();
      calls.length = 0;
    },
    respond: async (given, amend) => {
      const { request } = given;
      // Whoever looks at a call later finds its events, too.
      const input = withReplayableStreams(given.input);
      const call = { ...given, input };
      const startedAt = clock.now();
      const record: (typeof calls)[number] = { input, request, startedAt };
      const index = calls.push(record) - 1;
      const anyCall = { operation: property, input };
      const delay = disturbances.takeDelay(input) ?? ofMock.takeDelay(anyCall) ?? 0;
      const fault = disturbances.takeFault(input) ?? ofMock.takeFault(anyCall);
      try {
        await clock.sleep(delay, request.signal);
        if (fault !== undefined) {
          record.fault = fault.type;
          const amendment = amendmentOf(fault, request);
          if (amendment !== undefined) amend(amendment);
        }
        const answer = await (fault === undefined
          ? answerOf(call, index)
          : faultyAnswer(fault, call, index));
        if (!("output" in answer)) {
          record.error = "error" in answer ? answer.error.schema[2] : "ValidationException";
          return answer;
        }
        const output = withReplayableStreams(answer.output);
        record.output = output;
        return { output };
      } catch (thrown) {
        if (thrown instanceof Rejection && thrown.code) record.error = thrown.code.name;
        throw thrown;
      } finally {
        record.duration = clock.now().getTime() - startedAt.getTime();
      }
    },
  };
}

function isReplyFunction(output: unknown): output is ReplyFunction<unknown, unknown> {
  return typeof output === "function";
}
