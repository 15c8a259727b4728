import type * as fc from "fast-check";

/** Event streams of what `event` makes, each of which can be read more than once. */
export function eventStreams<T>(events: fc.Arbitrary<T[]>): fc.Arbitrary<AsyncIterable<T>> {
  return events.map((sent) => ({
    async *[Symbol.asyncIterator]() {
      yield* sent;
    },
  }));
}
