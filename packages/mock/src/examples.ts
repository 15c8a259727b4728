import type { Answer } from "@tsmith/protocol";
import { targetOf } from "@tsmith/schema";
import type { OperationBinding } from "./behaviour.ts";
import { canonicalText } from "./canonical-text.ts";
import type { Responder } from "./default-answer.ts";
import type { ErrorMaker } from "./modelled-error.ts";

/**
 * A call of an operation that the contract shows.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#examples-trait
 * @public
 */
export interface ShownExample {
  readonly title: string;
  readonly input: object;
  readonly output?: object;
  readonly error?: { readonly name: string; readonly fields: object };
  /** The input breaks constraints: it is refused before. */
  readonly isRefused?: true;
}

/**
 * Answers inputs that the contract shows as it shows; others as before. Tokens by which a client
 * says that it asks again are no part of what is shown.
 *
 * @internal
 */
export function showing(
  examples: readonly ShownExample[],
  { schema, errors }: OperationBinding,
  makeError: ErrorMaker,
  byDefault: Responder,
): Responder {
  const { shape } = targetOf(schema[4]);
  const tokens = (shape.type === "structure" ? shape.members : [])
    .filter((member) => targetOf(member.schema).traits.idempotencyToken !== undefined)
    .map(({ name }) => name);
  const textOf = (input: object): string =>
    canonicalText(
      Object.fromEntries(Object.entries(input).filter(([name]) => !tokens.includes(name))),
    );
  const answers = new Map<string, Answer>();
  for (const { input, output, error, isRefused } of examples) {
    const key = textOf(input);
    if (isRefused === true || answers.has(key)) continue;
    const errorSchema = errors.find(([, , name]) => name === error?.name);
    if (errorSchema !== undefined) {
      answers.set(key, { error: makeError(errorSchema, { ...error?.fields }) });
    } else if (error === undefined) answers.set(key, { output: output ?? {} });
  }
  return (input) =>
    (typeof input === "object" && input !== null ? answers.get(textOf(input)) : undefined) ??
    byDefault(input);
}
