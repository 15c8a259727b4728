import * as fc from "fast-check";
import type { Arbitraries } from "../shapes.ts";
import { expectArrival } from "./arrival.ts";
import type { Law } from "./law.ts";
import { bindingOf, inputsOf, outputsOf } from "./parts.ts";
import type { Subject } from "./subject.ts";

/** @public */
export const responseRoundTrip: Law = {
  name: "responseRoundTrip",
  statement: "The client reads the output that the server was given.",
  property: (subject, operation) => outputsArrive(subject, operation, subject.arbitraries),
};

/** Outputs of an operation arrive as they left; which outputs, the arbitraries say. */
export function outputsArrive<Shapes>(
  subject: Subject<Shapes>,
  operation: string,
  arbitraries: Arbitraries<Shapes>,
): ReturnType<Law["property"]> {
  const binding = bindingOf(subject, operation);
  const inputs = inputsOf(subject, binding);
  const outputs = outputsOf(arbitraries, binding);
  const mock = subject.mock({ items: 1 });
  const client = subject.client(mock.fetch);
  return fc.asyncProperty(inputs, outputs, async (input, output) => {
    mock.answer(operation, { output });
    const received = await client.send(operation, input);
    await expectArrival("The output", subject.constraints, binding.schema[5], output, received);
  }) as never;
}
