import * as fc from "fast-check";
import type { Example } from "../example.ts";
import { arrived, expectArrival } from "./arrival.ts";
import { expectError } from "./errors.ts";
import type { Law } from "./law.ts";
import { bindingOf } from "./parts.ts";
import type { Subject } from "./subject.ts";

/** @public */
export const examples: Law = {
  name: "examples",
  statement: "What the contract shows of an operation is taken, answered and read as it is shown.",
  property(subject, operation) {
    const shown = subject.examples ?? {};
    const own = Object.hasOwn(shown, operation) ? (shown[operation] ?? []) : [];
    if (own.length === 0) return "The contract shows no example.";
    return fc.asyncProperty(fc.constantFrom(...own), (example) =>
      holds(subject, operation, example),
    ) as never;
  },
};

async function holds<Shapes>(
  subject: Subject<Shapes>,
  operation: string,
  { title, input, output, error, mayBreakConstraints }: Example,
): Promise<void> {
  const { schema, errors } = bindingOf(subject, operation);
  const { constraints, protocol } = subject;
  const mock = subject.mock({ items: 1 });
  mock.answer(
    operation,
    error === undefined ? { output: output ?? {} } : { error: error.name, fields: error.fields },
  );
  const client = subject.client(mock.fetch);
  const sent = await client.send(operation, input).then(
    (value) => ({ value }),
    (thrown: unknown) => ({ thrown }),
  );
  const [received] = await mock.inputs(operation);
  if ("thrown" in sent && received === undefined) {
    if (mayBreakConstraints === true) return;
    throw sent.thrown;
  }
  await expectArrival(`The input of \`${title}\``, constraints, schema[4], input, received);
  if ("thrown" in sent) {
    const binding = errors.find((known) => known.schema[2] === error?.name);
    if (binding === undefined) throw sent.thrown;
    const fields = arrived(constraints, binding.schema, error?.fields);
    expectError(protocol, binding, fields, sent.thrown);
  } else if (error !== undefined) {
    throw new Error(`\`${title}\`: expected ${error.name}, found an output.`);
  } else if (output !== undefined) {
    await expectArrival(`The output of \`${title}\``, constraints, schema[5], output, sent.value);
  }
}
