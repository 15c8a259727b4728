import { EventStreamError } from "@tsmith/protocol";
import { isRecord } from "./path.ts";

/**
 * Events that any number of readers get from the first on, whether they have come or are still on
 * their way. None is asked for before a reader asks.
 *
 * @internal
 */
export function replayable<T>(source: AsyncIterable<T>): AsyncIterable<T> {
  let iterator: AsyncIterator<T> | undefined;
  const results: Promise<IteratorResult<T, unknown>>[] = [];
  return {
    [Symbol.asyncIterator]() {
      let next = 0;
      return {
        next: () => {
          iterator ??= source[Symbol.asyncIterator]();
          const known = results[next] ?? following(iterator, results.at(-1));
          results[next] = known;
          next += 1;
          return known;
        },
      };
    },
  };
}

/** What ended a stream, or broke it, is what there is from then on. */
async function following<T>(
  iterator: AsyncIterator<T>,
  previous: Promise<IteratorResult<T, unknown>> | undefined,
): Promise<IteratorResult<T, unknown>> {
  const last = await previous;
  return last?.done === true ? last : iterator.next();
}

/** An input or output whose streams of events can be read more than once. @internal */
export function withReplayableStreams(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  if (!entries.some(([, member]) => isEventStream(member))) return value;
  return Object.fromEntries(
    entries.map(([name, member]) => [name, isEventStream(member) ? replayable(member) : member]),
  );
}

/**
 * Reads the streams of events of an input to their ends, be it an error that the client sends.
 *
 * @throws Rejection where what is sent is no event of the contract.
 * @internal
 */
export async function readStreams(value: unknown): Promise<void> {
  const streams = isRecord(value) ? Object.values(value).filter(isEventStream) : [];
  for (const stream of streams) {
    const iterator = stream[Symbol.asyncIterator]();
    try {
      while ((await iterator.next()).done !== true);
    } catch (error) {
      if (!(error instanceof EventStreamError)) throw error;
    }
  }
}

/** A stream of bytes can be iterated too, and is none. */
function isEventStream(value: unknown): value is AsyncIterable<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    Symbol.asyncIterator in value &&
    !(value instanceof ReadableStream)
  );
}
