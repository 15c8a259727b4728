import type { Bounds } from "@tsmith/schema";
import type * as fc from "fast-check";
import { AggregateArbitrary, type Needs } from "./aggregate.ts";
import { isEmptyLost } from "./binding.ts";
import { ElementsArbitrary } from "./elements.ts";
import { inside, isExhausted, type Environment } from "./environment.ts";
import { fingerprint } from "./fingerprint.ts";
import type { LengthHabit } from "./length.ts";

/** What a list must keep. @public */
export interface ListConstraint {
  readonly length?: Bounds;
  readonly uniqueItems?: true;
}

/** Lists of what `member` makes. */
export class ListArbitrary<T> extends AggregateArbitrary<T[]> {
  readonly #environment: Environment;
  readonly #constraint: ListConstraint;
  readonly #elements: ElementsArbitrary<T>;

  constructor(environment: Environment, member: fc.Arbitrary<T>, constraint: ListConstraint) {
    super();
    this.#environment = environment;
    this.#constraint = constraint;
    this.#elements = new ElementsArbitrary(member, {
      bounds: () => collectionBounds(environment, constraint.length),
      habit: () => collectionHabit(environment),
      key: constraint.uniqueItems && fingerprint,
    });
  }

  override needs(): Needs {
    const isNeeded = (this.#constraint.length?.min ?? 0) > 0;
    return { quantifier: "all", arbitraries: isNeeded ? [this.#elements.element] : [] };
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T[]> {
    return inside(this.#environment, () => this.#elements.generate(random, biasFactor));
  }

  override canShrinkWithoutContext(_value: unknown): _value is T[] {
    return false;
  }

  override shrink(value: T[], context: unknown): fc.Stream<fc.Value<T[]>> {
    return this.#elements.shrink(value, context);
  }
}

/** The bounds of a list or map at the place at hand. */
export function collectionBounds(
  { binding }: Environment,
  { min = 0, max = Infinity }: Bounds = {},
): Bounds {
  return { min: isEmptyLost(binding, "collection") ? Math.max(1, min) : min, max };
}

/** The deeper, the shorter; a great length is tried at the top only, as its elements add up. */
export function collectionHabit(environment: Environment): LengthHabit {
  if (isExhausted(environment)) return { usual: 0, most: 0 };
  const isTop = environment.depth <= 2;
  return { usual: Math.max(1, 5 - environment.depth), most: isTop ? 64 : 4 };
}
