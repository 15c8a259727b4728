import * as fc from "fast-check";
import type { Law } from "./law.ts";
import { bindingOf, expectEqual, valuesOf } from "./parts.ts";

/** @public */
export const unknownEnums: Law = {
  name: "unknownEnums",
  statement: "The client reads enum values that the contract does not know yet.",
  property(subject, operation) {
    const binding = bindingOf(subject, operation);
    const inputs = valuesOf(subject.arbitraries, binding.input);
    const outputs = valuesOf(subject.openArbitraries, binding.output);
    const mock = subject.mock({ items: 1 });
    const client = subject.client(mock.fetch);
    return fc.asyncProperty(inputs, outputs, async (input, output) => {
      mock.answer(operation, { output });
      expectEqual("The output", output, await client.send(operation, input));
    }) as never;
  },
};
