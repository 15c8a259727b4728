import * as fc from "fast-check";
import type { Law } from "./law.ts";
import { bindingOf, expectEqual, valuesOf } from "./parts.ts";

/** @public */
export const responseRoundTrip: Law = {
  name: "responseRoundTrip",
  statement: "The client reads the output that the server was given.",
  property(subject, operation) {
    const binding = bindingOf(subject, operation);
    const inputs = valuesOf(subject.arbitraries, binding.input);
    const outputs = valuesOf(subject.arbitraries, binding.output);
    const mock = subject.mock({ items: 1 });
    const client = subject.client(mock.fetch);
    return fc.asyncProperty(inputs, outputs, async (input, output) => {
      mock.answer(operation, { output });
      expectEqual("The output", output, await client.send(operation, input));
    }) as never;
  },
};
