import { targetOf, traitsOf, type ErrorSchema, type SchemaRef } from "@tsmith/schema";
import * as fc from "fast-check";
import type { ErrorBinding } from "../operation.ts";
import { arrived } from "./arrival.ts";
import type { Law } from "./law.ts";
import { bindingOf, expectEqual, inputsOf, valuesOf } from "./parts.ts";

/** @public */
export const errors: Law = {
  name: "errors",
  statement: "The client throws the error that the server answered with, its class and its fields.",
  property(subject, operation) {
    const binding = bindingOf(subject, operation);
    if (binding.errors.length === 0) return "The operation has no errors.";
    const mock = subject.mock({ items: 1 });
    const client = subject.client(mock.fetch);
    const inputs = inputsOf(subject, binding);
    // A counterexample shows the error's name and fields, not its schema and class.
    const byName = new Map(binding.errors.map((error) => [error.schema[2], error]));
    const answers = fc.constantFrom(...byName.keys()).chain((name) =>
      fc.record({
        name: fc.constant(name),
        fields: valuesOf(subject.arbitraries, byName.get(name)?.members),
      }),
    );
    return fc.asyncProperty(inputs, answers, async (input, { name, fields }) => {
      const error = byName.get(name);
      if (error === undefined) return;
      mock.answer(operation, { error: name, fields });
      const thrown = await client.send(operation, input).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      const expected = arrived(subject.constraints, error.schema, fields);
      expectError(subject.protocol, error, expected, thrown);
    }) as never;
  },
};

/** @throws Error where what was thrown is not the error with these fields. */
export function expectError<Shapes>(
  protocol: string,
  { schema, class: errorClass }: ErrorBinding<Shapes>,
  fields: unknown,
  thrown: unknown,
): void {
  if (!(thrown instanceof errorClass)) {
    throw new Error(`Expected an instance of ${schema[2]}, found ${fc.stringify(thrown)}.`);
  }
  if (thrown.name !== schema[2]) {
    throw new Error(`Expected the name ${schema[2]}, found ${thrown.name}.`);
  }
  for (const [name, expected] of Object.entries(fields as object)) {
    // A member called `name` does not take the place of the name that every error has; and the
    // official runtime puts a text of its own in place of an empty message.
    if (expected === undefined || name === "name" || namesError(schema, name)) continue;
    if (/^message$/i.test(name) && isBlank(expected)) continue;
    // It also moves a `Message` to where JavaScript has it.
    const field = name === "Message" ? "message" : name;
    expectEqual(`Field \`${name}\` of the error`, expected, Reflect.get(thrown, field));
  }
  const { $metadata } = thrown as { readonly $metadata?: { readonly httpStatusCode?: number } };
  expectEqual("The status", statusOf(protocol, schema[3]), $metadata?.httpStatusCode);
}

/** The header that names the error is the protocol's, whatever the member is. */
function namesError(schema: SchemaRef, name: string): boolean {
  const { shape } = targetOf(schema);
  if (shape.type !== "structure") return false;
  const bound = shape.members.find((member) => member.name === name);
  const { httpHeader = "" } = bound === undefined ? {} : targetOf(bound.schema).traits;
  return /^x-amzn-errortype$/i.test(httpHeader);
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}

/**
 * @see https://smithy.io/2.0/spec/http-bindings.html#httperror-trait
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsqueryerror-trait
 */
function statusOf(protocol: string, traits: ErrorSchema<unknown>[3]): number {
  const { awsQueryError, httpError, error } = traitsOf(traits);
  const status = protocol === "aws.protocols#awsQuery" ? awsQueryError?.[1] : httpError;
  const usual = error === "client" ? 400 : 500;
  return protocol === "aws.protocols#ec2Query" ? usual : (status ?? usual);
}
