import * as fc from "fast-check";
import { ContextualArbitrary } from "./contextual.ts";
import type { Environment } from "./environment.ts";

/** How a timestamp is written. @see https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait @public */
export type TimestampFormat = "date-time" | "epoch-seconds" | "http-date";

/** @public */
export interface TimestampConstraint {
  /** The format that the model asks for, if it does. */
  readonly format?: TimestampFormat;
}

/** Years of four digits, which every format writes. */
const first = Date.UTC(1000, 0, 1);
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const day = 86_400_000;

/** Instants that the format on the wire holds exactly: HTTP dates end at the second. */
export function timestamps(
  environment: Environment,
  { format }: TimestampConstraint,
): fc.Arbitrary<Date> {
  const { style, now } = environment.settings;
  if (style === "readable") {
    const start = Math.floor(now.getTime() / 1000) * 1000;
    const past = instants(start - 90 * day, start, 1000);
    const future = instants(start, start + 90 * day, 1000);
    return new ContextualArbitrary(() =>
      /expir|until|next|deadline|scheduled/i.test(environment.member ?? "") ? future : past,
    );
  }
  const seconds = instants(first, last, 1000);
  const milliseconds = fc.oneof(seconds, instants(first, last, 1));
  return new ContextualArbitrary(() => {
    const isInHeader = environment.binding === "header" || environment.binding === "prefixHeaders";
    const wire = format ?? (isInHeader ? "http-date" : undefined);
    return wire === "http-date" ? seconds : milliseconds;
  });
}

function instants(min: number, max: number, step: number): fc.Arbitrary<Date> {
  return fc
    .integer({ min: Math.ceil(min / step), max: Math.floor(max / step) })
    .map((count) => new Date(count * step));
}
