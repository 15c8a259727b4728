import type * as fc from "fast-check";

/**
 * Event streams of what `event` makes, each of which can be read more than once. No service sends an
 * event that its own contract does not know.
 */
export function eventStreams<T>(events: fc.Arbitrary<T[]>): fc.Arbitrary<AsyncIterable<T>> {
  return events.map((made) => {
    const sent = made.filter((event) => !Object.hasOwn(Object(event), "$unknown"));
    return {
      async *[Symbol.asyncIterator]() {
        yield* sent;
      },
    };
  });
}
