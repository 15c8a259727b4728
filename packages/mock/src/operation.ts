import { type Answer, type Call, Rejection } from "@tsmith/protocol";
import type { OperationBinding } from "./behaviour.ts";
import type { MockClock } from "./clock.ts";
import { commonError, isCommonErrorName, serverError } from "./common-errors.ts";
import { complete, type Completion } from "./complete.ts";
import type { CallLog } from "./call-log.ts";
import { damaged, isBodyFault } from "./damage.ts";
import type { Responder } from "./default-answer.ts";
import { digested, withDigests } from "./digests.ts";
import { createDisturbances, type Disturbances } from "./disturbances.ts";
import { drifted, driftOf, type DriftOptions } from "./drift.ts";
import { DroppedConnection } from "./dropped-connection.ts";
import { withEmptyToken } from "./empty-tokens.ts";
import { readStreams, withReplayableStreams } from "./event-streams.ts";
import { withExtraMember } from "./extra-member.ts";
import type { Fault } from "./faults.ts";
import { hash } from "./hash.ts";
import { mergedDeep } from "./merge.ts";
import { MockedError } from "./mocked-error.ts";
import type { ErrorMaker } from "./modelled-error.ts";
import type { OperationMock, RecordedCall, ReplyFunction } from "./operation-mock.ts";
import { createRules } from "./rules.ts";
import { createPosition, type Step } from "./sequence.ts";
import { throttled } from "./throttling.ts";

/** An operation as the mock itself sees it. @internal */
export interface ServedOperation extends OperationMock<unknown, unknown, ErrorsByName> {
  /** @param amend - Takes what is to be done to the response that the answer becomes. */
  readonly respond: (call: Call, amend: Amend) => Promise<Answer>;
}

/** A change of a response on its way out. @internal */
export type Amendment = (response: Response) => Response | Promise<Response>;

/** @internal */
export type Amend = (amendment: Amendment) => void;

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
  readonly log: CallLog;
}

/** A call of any operation of a mock. @public */
export interface AnyCall<Name extends PropertyKey = string> {
  /** The name of the mock's property. */
  readonly operation: Name;
  readonly input: unknown;
}

type ErrorsByName = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Respond = (call: Call, index: number) => Answer | Promise<Answer>;
type Recording = { -readonly [Key in keyof OwnCall]: OwnCall[Key] };
type OwnCall = RecordedCall<unknown, unknown> & { readonly operation: string };

/**
 * Serves one operation: what it was told to, else what it does by itself.
 *
 * @param property - The name of the operation in the mock.
 * @internal
 */
export function createOperation(
  property: string,
  { schema, errors, behaviour }: OperationBinding,
  { seed, protocol, clock, completion, makeError, disturbances: ofMock, log }: OperationContext,
  byItself: Responder,
): ServedOperation {
  const [, , name, , , outputSchema] = schema;
  const fill = complete(completion, "required");
  const rules = createRules<unknown, Respond>(hash(seed, name));
  const disturbances = createDisturbances<unknown>(hash(seed, name));
  const calls: Recording[] = [];

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
      if (respond === undefined) await readStreams(call.input);
      const answer = respond === undefined ? byItself(call.input) : await respond(call, index);
      return await digested(answer, call.input, behaviour);
    } catch (thrown) {
      return thrownAnswer(thrown);
    }
  };

  const replied = async (given: unknown, input: unknown, index: number): Promise<Answer> => {
    // A digest that was not given is of what was given, and not made up.
    const partial = await withDigests(given, input, behaviour);
    return { output: fill(outputSchema, partial, `${name}/reply/${index}`) ?? {} };
  };

  const failing = (errorName: string, fields: Readonly<Record<string, unknown>>): Respond => {
    const error = errors.find(([, , candidate]) => candidate === errorName);
    if (error !== undefined) return () => ({ error: makeError(error, fields) });
    if (!isCommonErrorName(errorName)) {
      throw new TypeError(`[${name}] The contract has no error \`${errorName}\` for it.`);
    }
    const { message } = fields;
    return () => {
      throw commonError(errorName, typeof message === "string" ? message : undefined);
    };
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

  const tomorrow = (
    output: unknown,
    options: DriftOptions,
    index: number,
    amend: Amend,
  ): unknown => {
    const drift = driftOf(options, completion.constraints, hash(seed, name, "drift", index));
    if (drift.kinds.has("members")) amend(withExtraMember);
    const changed = drifted(outputSchema, output, drift);
    return drift.kinds.has("tokens") ? withEmptyToken(outputSchema, behaviour, changed) : changed;
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
    drift: disturbances.drift,
    reply: (output) =>
      rules.add(async ({ input, request }, index) => {
        const given = isReplyFunction(output)
          ? await output({ input, request, index, answer: () => ownAnswer(input) })
          : output;
        return replied(given, input, index);
      }),
    fail: (errorName: string, fields: Readonly<Record<string, unknown>> = {}) =>
      rules.add(failing(errorName, fields)),
    sequence: (...steps: readonly Step<unknown, string>[]) => {
      const responds = steps.map((step): Respond => {
        if ("fail" in step) return failing(step.fail, {});
        if ("reply" in step) return ({ input }, index) => replied(step.reply, input, index);
        return ({ input }) => ({ output: mergedDeep(ownAnswer(input), step.change) });
      });
      const position = createPosition(steps);
      return rules.add((call, index) => {
        const respond = responds[position.next(clock.now().getTime())];
        if (respond === undefined) throw new Error(`[${name}] The sequence has no such step.`);
        return respond(call, index);
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
      const record: Recording = { operation: property, input, request, startedAt };
      log.add(record);
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
        const drift = disturbances.takeDrift(input) ?? ofMock.takeDrift(anyCall);
        const output = withReplayableStreams(
          drift === undefined ? answer.output : tomorrow(answer.output, drift, index, amend),
        );
        record.output = output;
        return { output };
      } catch (thrown) {
        if (thrown instanceof Rejection && thrown.code) record.error = thrown.code.name;
        throw thrown;
      } finally {
        record.duration = clock.now().getTime() - startedAt.getTime();
        log.tell(record);
      }
    },
  };
}

function isReplyFunction(output: unknown): output is ReplyFunction<unknown, unknown> {
  return typeof output === "function";
}
