import * as fc from "fast-check";
import type { Law } from "./law.ts";
import { bindingOf, expectEqual } from "./parts.ts";

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
    const sizes = fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined });
    return fc.asyncProperty(variants, sizes, async (variant, size) => {
      const mock = subject.mock(variant);
      let requests = 0;
      const client = subject.client((request) => {
        requests += 1;
        if (requests > MOST_REQUESTS) throw new Error("The chain of pages does not end.");
        return mock.fetch(request);
      });
      const pageSize = binding.pagination?.pageSize === undefined ? undefined : size;
      const seen: unknown[] = [];
      for await (const item of client.items(operation, pageSize)) seen.push(item);
      expectEqual("What the paginator saw", mock.stored(operation), seen);
    }) as never;
  },
};
