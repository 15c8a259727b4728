import type { Bounds } from "@tsmith/schema";
import * as fc from "fast-check";
import { NoValueError } from "./no-value.ts";
import { chooseLength, type LengthHabit } from "./length.ts";

/** How to make a sequence. */
export interface ElementsOptions<T> {
  readonly bounds: () => Bounds;
  readonly habit: () => LengthHabit;
  /** Two elements of the same key do not stand together. */
  readonly key?: ((element: T) => unknown) | undefined;
  /** Keys that no element may have. */
  readonly taken?: readonly unknown[];
}

/** The values that a sequence was made of, with what is needed to shrink each. */
class Parts<T> {
  readonly parts: readonly fc.Value<T>[];
  /** How many there must be. */
  readonly min: number;

  constructor(parts: readonly fc.Value<T>[], min: number) {
    this.parts = parts;
    this.min = min;
  }
}

const maxTrials = 200;

/** Arrays of elements; what lists, maps, strings and blobs are made of. */
export class ElementsArbitrary<T> extends fc.Arbitrary<T[]> {
  readonly element: fc.Arbitrary<T>;
  readonly #options: ElementsOptions<T>;

  constructor(element: fc.Arbitrary<T>, options: ElementsOptions<T>) {
    super();
    this.element = element;
    this.#options = options;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T[]> {
    const { bounds, habit, key, taken } = this.#options;
    const { min = 0, ...open } = bounds();
    const length = chooseLength(random, { min, ...open }, habit());
    const parts: fc.Value<T>[] = [];
    const keys = new Set<unknown>(taken);
    for (let trials = 0; parts.length < length && trials < maxTrials;) {
      const part = this.element.generate(random, biasFactor);
      const identity = key?.(part.value);
      if (key !== undefined && keys.has(identity)) {
        trials += 1;
        continue;
      }
      keys.add(identity);
      parts.push(part);
    }
    if (parts.length < min) {
      throw new NoValueError(`Found ${parts.length} different elements where ${min} are needed.`);
    }
    return sequence(parts, min);
  }

  override canShrinkWithoutContext(_value: unknown): _value is T[] {
    return false;
  }

  override shrink(_value: T[], context: unknown): fc.Stream<fc.Value<T[]>> {
    if (!(context instanceof Parts)) return fc.Stream.nil();
    // Only `sequence` makes these, and it makes them of `T`.
    return fc.stream(this.#shrinks(context as Parts<T>));
  }

  *#shrinks({ parts, min }: Parts<T>): Generator<fc.Value<T[]>> {
    const { length } = parts;
    for (let kept = min; kept < length - 1; kept += Math.ceil((length - kept) / 2)) {
      yield sequence(parts.slice(0, kept), min);
    }
    if (length > min) {
      for (let index = 0; index < length; index += 1)
        yield sequence(parts.toSpliced(index, 1), min);
    }
    for (const [index, part] of parts.entries()) {
      for (const shrunk of this.element.shrink(part.value, part.context)) {
        if (this.#isNewKey(shrunk, parts, index)) yield sequence(parts.with(index, shrunk), min);
      }
    }
  }

  #isNewKey(candidate: fc.Value<T>, parts: readonly fc.Value<T>[], index: number): boolean {
    const { key, taken = [] } = this.#options;
    if (key === undefined) return true;
    const identity = key(candidate.value);
    if (taken.includes(identity)) return false;
    return parts.every((part, other) => other === index || key(part.value) !== identity);
  }
}

function sequence<T>(parts: readonly fc.Value<T>[], min: number): fc.Value<T[]> {
  return new fc.Value(
    parts.map((part) => part.value),
    new Parts(parts, min),
  );
}
