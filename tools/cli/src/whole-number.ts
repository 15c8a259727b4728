import { InvalidArgumentError } from "commander";

/** Reads the whole number of an option, up to a limit. */
export function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from 0 to ${most}.`);
  };
}
