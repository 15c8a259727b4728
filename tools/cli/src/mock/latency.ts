import { InvalidArgumentError } from "commander";
import type { Latency } from "@tsmith/mock/core";

/** Reads `200` or `50-400`, milliseconds. */
export function latency(text: string): Latency {
  const [, min, max] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text) ?? [];
  if (min === undefined) throw new InvalidArgumentError("Expected milliseconds: 200, or 50-400.");
  if (max === undefined) return Number(min);
  if (Number(max) < Number(min)) throw new InvalidArgumentError(`Expected ${max} after ${min}.`);
  return { min: Number(min), max: Number(max) };
}
