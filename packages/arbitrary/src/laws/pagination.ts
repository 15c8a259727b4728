import { targetOf, type Constraint, type Constraints, type SchemaRef } from "@tsmith/schema";
import * as fc from "fast-check";
import type { OperationBinding, PaginationBinding } from "../operation.ts";
import { arrived } from "./arrival.ts";
import type { Law } from "./law.ts";
import { bindingOf, expectEqual, inputsOf } from "./parts.ts";
import type { Subject } from "./subject.ts";

const MOST_ITEMS = 400;

/** More requests than this mean that the chain of pages does not end. */
const MOST_REQUESTS = 2 * MOST_ITEMS;

/** @public */
export const pagination: Law = {
  name: "pagination",
  statement: "A paginator visits everything that is stored exactly once, in order, and ends.",
  property(subject, operation) {
    const binding = bindingOf(subject, operation);
    if (binding.pagination === undefined) return "The operation has no pages.";
    if (binding.pagination.items === undefined) return "The pages do not say what they hold.";
    const variants = fc.record({
      items: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: MOST_ITEMS })),
      short: fc.boolean(),
      lastToken: fc.constantFrom("absent" as const, "empty" as const),
    });
    const inputs = firstInputs(subject, binding, binding.pagination);
    return fc.asyncProperty(variants, inputs, async (variant, input) => {
      const mock = subject.mock(variant);
      let requests = 0;
      const client = subject.client((request) => {
        requests += 1;
        if (requests > MOST_REQUESTS) throw new Error("The chain of pages does not end.");
        return mock.fetch(request);
      });
      const seen: unknown[] = [];
      for await (const item of client.items(operation, input)) seen.push(item);
      const stored = mock
        .stored(operation, input)
        .map((item) => arrivedItem(subject, binding, item));
      expectEqual("What the paginator saw", stored, seen);
    }) as never;
  },
};

/** Inputs for a first page, with a size of pages or without. */
function firstInputs<Shapes>(
  subject: Subject<Shapes>,
  binding: OperationBinding<Shapes>,
  { inputToken, pageSize }: PaginationBinding<Shapes>,
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const sizes = sizesOf(subject.constraints, binding.schema[4], pageSize);
  return fc.tuple(inputsOf(subject, binding), sizes).map(([given, chosen]) => ({
    ...Object.fromEntries(
      Object.entries(given as object).filter(([name]) => name !== inputToken && name !== pageSize),
    ),
    ...chosen,
  }));
}

/** The member that sizes a page, or nothing where the contract lets it be left out. */
function sizesOf(
  constraints: Constraints,
  input: SchemaRef,
  name: string | undefined,
): fc.Arbitrary<object> {
  const { shape } = targetOf(input);
  const member = shape.type === "structure" && shape.members.find((other) => other.name === name);
  if (shape.type !== "structure" || !member) return fc.constant({});
  const constraint = constraints[shape.id]?.members?.[member.name];
  const sized = pageSizes(member.schema, constraint).map((size) => ({ [member.name]: size }));
  return constraint?.required === true ? sized : fc.option(sized, { nil: {} });
}

/** Small ones that the contract allows: a few services have them as text. */
function pageSizes(schema: SchemaRef, constraint: Constraint | undefined): fc.Arbitrary<unknown> {
  const { min = 1, max = 100 } = constraint?.range ?? {};
  const least = Math.max(1, Number(min));
  const sizes = fc.integer({ min: least, max: Math.max(least, Math.min(100, Number(max))) });
  return targetOf(schema).shape.type === "string" ? sizes.map(String) : sizes;
}

/** An item that lacks a default has it once it has arrived. */
function arrivedItem<Shapes>(
  { constraints }: Subject<Shapes>,
  { schema, pagination: pages }: OperationBinding<Shapes>,
  item: unknown,
): unknown {
  const { shape } = targetOf(schemaAt(schema[5], pages?.items ?? []));
  if (shape.type === "list") return arrived(constraints, shape.member, item);
  if (shape.type !== "map" || !Array.isArray(item)) return item;
  return [item[0], arrived(constraints, shape.value, item[1])];
}

function schemaAt(schema: SchemaRef, path: readonly string[]): SchemaRef {
  return path.reduce<SchemaRef>((at, name) => {
    const { shape } = targetOf(at);
    const member = "members" in shape && shape.members.find((other) => other.name === name);
    if (!member) throw new TypeError(`There is no member at \`${path.join(".")}\`.`);
    return member.schema;
  }, schema);
}
