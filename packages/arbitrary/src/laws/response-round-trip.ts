import * as fc from "fast-check";
import { targetOf, type SchemaRef } from "@tsmith/schema";
import type { Arbitraries } from "../shapes.ts";
import { expectArrival } from "./arrival.ts";
import type { Law } from "./law.ts";
import { bindingOf, inputsOf, valuesOf } from "./parts.ts";
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
  const outputs = valuesOf(arbitraries, binding.output).map((output) =>
    withoutChecksums(binding.schema[5], output),
  );
  const mock = subject.mock({ items: 1 });
  const client = subject.client(mock.fetch);
  return fc.asyncProperty(inputs, outputs, async (input, output) => {
    mock.answer(operation, { output });
    const received = await client.send(operation, input);
    await expectArrival("The output", subject.constraints, binding.schema[5], output, received);
  }) as never;
}

/** A checksum is that of the body, which none is that chance gives: a client would refuse it. */
function withoutChecksums(schema: SchemaRef, output: unknown): unknown {
  const { shape } = targetOf(schema);
  if (shape.type !== "structure") return output;
  const checksums = shape.members.filter((member) =>
    targetOf(member.schema).traits.httpHeader?.toLowerCase().startsWith("x-amz-checksum-"),
  );
  if (checksums.length === 0) return output;
  const names = new Set(checksums.map(({ name }) => name));
  return Object.fromEntries(Object.entries(output as object).filter(([name]) => !names.has(name)));
}
