import type { Answer, Call } from "@tsmith/protocol";
import type { OperationBinding } from "./behaviour.ts";
import { complete, type Completion } from "./complete.ts";
import type { Responder } from "./default-answer.ts";
import { readStreams, withReplayableStreams } from "./event-streams.ts";
import { MockedError } from "./mocked-error.ts";
import type { ErrorMaker } from "./modelled-error.ts";
import type { OperationMock, RecordedCall, ReplyFunction } from "./operation-mock.ts";
import { createRules } from "./rules.ts";

/** An operation as the mock itself sees it. @internal */
export interface ServedOperation extends OperationMock<unknown, unknown, ErrorsByName> {
  readonly respond: (call: Call) => Promise<Answer>;
}

type ErrorsByName = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Respond = (call: Call, index: number) => Answer | Promise<Answer>;

/** Serves one operation: what it was told to, else what it does by itself. @internal */
export function createOperation(
  { schema, errors }: OperationBinding,
  completion: Completion,
  makeError: ErrorMaker,
  byItself: Responder,
): ServedOperation {
  const [, , name, , , outputSchema] = schema;
  const fill = complete(completion, "required");
  const rules = createRules<unknown, Respond>();
  const calls: { -readonly [Key in keyof RecordedCall<unknown, unknown>]: unknown }[] = [];

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

  return {
    reply: (output) =>
      rules.add(async (call, index) => {
        const { input, request } = call;
        const given = isReplyFunction(output)
          ? await output({ input, request, index, answer: () => ownAnswer(input) })
          : output;
        return { output: fill(outputSchema, given, `${name}/reply/${index}`) ?? {} };
      }),
    fail: (errorName, fields = {}) => {
      const error = errors.find(([, , candidate]) => candidate === errorName);
      if (error === undefined) {
        throw new TypeError(`[${name}] The contract has no error \`${errorName}\` for it.`);
      }
      return rules.add(() => ({ error: makeError(error, fields) }));
    },
    // The records hold what the types of `RecordedCall` say; only their keys are writable here.
    calls: calls as readonly RecordedCall<unknown, unknown>[],
    reset: () => {
      rules.clear();
      calls.length = 0;
    },
    respond: async (given) => {
      const { request } = given;
      // Whoever looks at a call later finds its events, too.
      const input = withReplayableStreams(given.input);
      const call = { ...given, input };
      const record: (typeof calls)[number] = { input, request };
      const index = calls.push(record) - 1;
      const respond = rules.take(input);
      let answer: Answer;
      try {
        if (respond === undefined) await readStreams(input);
        answer = respond === undefined ? byItself(input) : await respond(call, index);
      } catch (thrown) {
        answer = thrownAnswer(thrown);
      }
      if ("output" in answer) {
        answer = { output: withReplayableStreams(answer.output) };
        record.output = answer.output;
      } else record.error = "error" in answer ? answer.error.schema[2] : "ValidationException";
      return answer;
    },
  };
}

function isReplyFunction(output: unknown): output is ReplyFunction<unknown, unknown> {
  return typeof output === "function";
}
