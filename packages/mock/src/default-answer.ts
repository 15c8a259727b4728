import type { Answer } from "@tsmith/protocol";
import { batchMembers } from "./batch.ts";
import type { Answering, OperationBinding } from "./behaviour.ts";
import { canonicalText } from "./canonical-text.ts";
import { complete, type Completion } from "./complete.ts";
import { hash } from "./hash.ts";
import { isRecord } from "./path.ts";
import type { OutputRules } from "./behaviour.ts";

/** What an operation answers unless it is told otherwise. @internal */
export type Responder = (input: unknown) => Answer;

/**
 * Answers from arbitraries: the same input, the same output. Members that `echo` names repeat the
 * input's.
 *
 * @internal
 */
export function answering(
  completion: Completion,
  { schema }: OperationBinding,
  behaviour: Answering,
): Responder {
  const [, , name, , , output] = schema;
  const fill = complete(completion, "all");
  return (input) => {
    const key = `${name}/${hash(canonicalText(input))}`;
    return { output: fill(output, ruledMembers(behaviour, input), key) ?? {} };
  };
}

/** The members of an output that its rules decide. @internal */
export function ruledMembers(
  { echo = [], omit = [], batch }: OutputRules,
  input: unknown,
): Readonly<Record<string, unknown>> {
  const given = isRecord(input) ? input : {};
  const echoed = echo.filter((name) => Object.hasOwn(given, name) && given[name] !== undefined);
  return Object.fromEntries([
    ...Object.entries(batchMembers(batch, input)),
    ...omit.map((name) => [name, undefined] as const),
    ...echoed.map((name) => [name, given[name]] as const),
  ]);
}
