import * as fc from "fast-check";
import { expectArrival } from "./arrival.ts";
import type { Law } from "./law.ts";
import { bindingOf, inputsOf } from "./parts.ts";

/** @public */
export const requestRoundTrip: Law = {
  name: "requestRoundTrip",
  statement: "The server reads the input that the client was given.",
  property(subject, operation) {
    const binding = bindingOf(subject, operation);
    const inputs = inputsOf(subject, binding);
    const mock = subject.mock({ items: 1 });
    const client = subject.client(mock.fetch);
    return fc.asyncProperty(inputs, async (input) => {
      mock.answer(operation, { output: {} });
      await client.send(operation, input);
      const received = (await mock.inputs(operation)).at(-1);
      await expectArrival("The input", subject.constraints, binding.schema[4], input, received);
    }) as never;
  },
};
