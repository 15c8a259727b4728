import { hash } from "./hash.ts";

/**
 * How long an answer takes, in milliseconds: always the same, any time of a range, or as services
 * do, half of the calls within `median` and all but one of a hundred within `p99`.
 *
 * @public
 */
export type Latency =
  | number
  | { readonly min: number; readonly max: number }
  | { readonly median: number; readonly p99: number };

/** How many standard deviations above the median the 99th percentile is. */
const P99 = 2.326;

/**
 * One draw of a latency.
 *
 * @param chance - The same, the same draw.
 * @internal
 */
export function drawLatency(latency: Latency, chance: number): number {
  if (typeof latency === "number") return latency;
  if ("min" in latency) return latency.min + uniform(chance, 0) * (latency.max - latency.min);
  const { median, p99 } = latency;
  const deviation = Math.log(p99 / median) / P99;
  return median * Math.exp(deviation * normal(chance));
}

/** Between 0 and 1, and neither. */
function uniform(chance: number, part: number): number {
  return (hash(chance, part) + 0.5) / 2 ** 32;
}

/** @see https://en.wikipedia.org/wiki/Box%E2%80%93Muller_transform */
function normal(chance: number): number {
  const radius = Math.sqrt(-2 * Math.log(uniform(chance, 0)));
  return radius * Math.cos(2 * Math.PI * uniform(chance, 1));
}

/** @throws RangeError for what no answer can take. @internal */
export function expectLatency(latency: Latency): Latency {
  const times = typeof latency === "number" ? [latency] : Object.values(latency);
  const isRising = times.every((time, index) => time >= (times[index - 1] ?? 0));
  if (isRising && times.every((time) => Number.isFinite(time))) return latency;
  throw new RangeError(`No answer can take ${JSON.stringify(latency)} milliseconds.`);
}
