import { generator, matcher, parsePattern, type Matcher, type Pattern } from "@tsmith/pattern";
import type { Bounds } from "@tsmith/schema";
import * as fc from "fast-check";

/** What is known of the text of a `@pattern`. */
export interface KnownPattern {
  readonly pattern: Pattern;
  readonly matches: Matcher;
}

const known = new Map<string, KnownPattern>();

/**
 * Understands a pattern, once.
 *
 * @throws Error where it is none.
 */
export function knownPattern(source: string): KnownPattern {
  const found = known.get(source);
  if (found !== undefined) return found;
  const pattern = parsePattern(source);
  if (pattern.type === "problem") {
    throw new Error(`The pattern ${source} is not understood: ${pattern.reason}.`);
  }
  const fresh = { pattern, matches: matcher(pattern) };
  known.set(source, fresh);
  return fresh;
}

/** Strings that match a pattern and keep bounds of length; `undefined` where none is found. */
export function matching(source: string, bounds: Bounds): fc.Arbitrary<string> | undefined {
  const made = generator(knownPattern(source).pattern, {
    minLength: bounds.min,
    maxLength: bounds.max,
  });
  return made.type === "problem" ? undefined : new ChoicesArbitrary(made.generate);
}

/** A way to make a value out of decisions, where smaller decisions make simpler values. */
type Make = (choose: (bound: number) => number) => string;

/** Shrinks the decisions instead of the value, so that whatever comes out is valid again. */
class ChoicesArbitrary extends fc.Arbitrary<string> {
  readonly #make: Make;

  constructor(make: Make) {
    super();
    this.#make = make;
  }

  override generate(random: fc.Random): fc.Value<string> {
    return this.#replay((bound) => random.nextInt(0, bound - 1));
  }

  override canShrinkWithoutContext(_value: unknown): _value is string {
    return false;
  }

  override shrink(value: string, context: unknown): fc.Stream<fc.Value<string>> {
    if (!isChoices(context)) return fc.Stream.nil();
    return fc.stream(this.#shrinks(value, context));
  }

  *#shrinks(value: string, choices: readonly number[]): Generator<fc.Value<string>> {
    for (const candidate of simpler(choices)) {
      let position = 0;
      const shrunk = this.#replay((bound) => Math.min(candidate[position++] ?? 0, bound - 1));
      const isSimpler = isChoices(shrunk.context) && compare(shrunk.context, choices) < 0;
      if (isSimpler && shrunk.value !== value) yield shrunk;
    }
  }

  #replay(choose: (bound: number) => number): fc.Value<string> {
    const choices: number[] = [];
    const text = this.#make((bound) => {
      const choice = choose(bound);
      choices.push(choice);
      return choice;
    });
    return new fc.Value(text, choices);
  }
}

function isChoices(context: unknown): context is readonly number[] {
  return Array.isArray(context);
}

/** Drops the end, then takes single decisions back. */
function* simpler(choices: readonly number[]): Generator<readonly number[]> {
  const { length } = choices;
  for (let kept = 0; kept < length; kept += Math.ceil((length - kept) / 2)) {
    yield choices.slice(0, kept);
  }
  for (const [index, choice] of choices.entries()) {
    if (choice > 0) yield choices.with(index, 0);
    if (choice > 1) yield choices.with(index, Math.floor(choice / 2));
    if (choice > 2) yield choices.with(index, choice - 1);
  }
}

/** Fewer decisions come first, then smaller ones; nothing can become simpler for ever. */
function compare(left: readonly number[], right: readonly number[]): number {
  if (left.length !== right.length) return left.length - right.length;
  const index = left.findIndex((choice, position) => choice !== right[position]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
