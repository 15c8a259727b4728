import { targetOf, type SchemaRef } from "@tsmith/schema";
import * as fc from "fast-check";
import { difference } from "../equal.ts";
import type { OperationBinding } from "../operation.ts";
import type { Arbitraries } from "../shapes.ts";
import { formValues } from "./form-values.ts";
import type { Subject } from "./subject.ts";

/** The binding of an operation. @throws Error where the subject has none. @public */
export function bindingOf<Shapes>(
  { operations }: Subject<Shapes>,
  operation: string,
): OperationBinding<Shapes> {
  const binding = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (binding === undefined) throw new Error(`There is no operation \`${operation}\`.`);
  return binding;
}

/** The arbitrary of a shape; empty structures where an operation has none. */
export function valuesOf<Shapes>(
  arbitraries: Arbitraries<Shapes>,
  shape: (keyof Shapes & string) | undefined,
): fc.Arbitrary<unknown> {
  return shape === undefined ? fc.constant({}) : arbitraries[shape];
}

/** What an operation can be sent, by the protocol that it is sent by. @public */
export function inputsOf<Shapes>(
  { arbitraries, constraints, protocol }: Subject<Shapes>,
  { schema, input }: OperationBinding<Shapes>,
): fc.Arbitrary<unknown> {
  const inputs = valuesOf(arbitraries, input);
  return isForm(protocol) ? formValues(constraints, schema[4], inputs) : inputs;
}

/** What an operation can be answered with. @public */
export function outputsOf<Shapes>(
  arbitraries: Arbitraries<Shapes>,
  { schema, output }: OperationBinding<Shapes>,
): fc.Arbitrary<unknown> {
  return valuesOf(arbitraries, output).map((value) => withoutChecksums(schema[5], value));
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

/** Whether a protocol sends its inputs as forms. */
export function isForm(protocol: string): boolean {
  return protocol === "aws.protocols#awsQuery" || protocol === "aws.protocols#ec2Query";
}

/** @throws Error that says where the values differ. */
export function expectEqual(what: string, expected: unknown, found: unknown): void {
  const first = difference(expected, found);
  if (first === undefined) return;
  throw new Error(
    `${what} differs at \`${first.path || "/"}\`: expected ${fc.stringify(first.left)}, found ${fc.stringify(first.right)}.`,
  );
}
