import { schemaLogFilter } from "@smithy/core/client";
import type { StaticSchema } from "@smithy/types";

/** Makes a value fit for a log. @public */
export type LogFilter<T> = (value: T) => unknown;

/**
 * Makes the function that hides what the contract marks as sensitive.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#sensitive-trait
 * @public
 */
export function logFilter<T>(schema: StaticSchema): LogFilter<T> {
  return (value) => schemaLogFilter(schema, value);
}
