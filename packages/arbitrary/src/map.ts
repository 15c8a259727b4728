import type { Bounds } from "@tsmith/schema";
import * as fc from "fast-check";
import { AggregateArbitrary, type Needs } from "./aggregate.ts";
import { ElementsArbitrary } from "./elements.ts";
import { keyBinding } from "./binding.ts";
import { atMember, inside, type Environment } from "./environment.ts";
import { collectionBounds, collectionHabit } from "./list.ts";

/** What a map must keep. @public */
export interface MapConstraint {
  readonly length?: Bounds;
}

/** A map as its type has it: the keys of an enum may each be absent. @public */
export type MapOf<K extends string, T> = string extends K
  ? Record<string, T>
  : Partial<Record<K, T>>;

/** Maps from what `key` makes to what `value` makes. */
export function mapOf<K extends string, T>(
  environment: Environment,
  key: fc.Arbitrary<K>,
  value: fc.Arbitrary<T>,
  constraint: MapConstraint,
): fc.Arbitrary<MapOf<K, T>> {
  const maps: fc.Arbitrary<unknown> = new MapArbitrary(environment, key, value, constraint);
  return maps as fc.Arbitrary<MapOf<K, T>>;
}

class MapArbitrary<T> extends AggregateArbitrary<Record<string, T>> {
  readonly #environment: Environment;
  readonly #constraint: MapConstraint;
  readonly #value: fc.Arbitrary<T>;
  readonly #entries: fc.Arbitrary<Record<string, T>>;

  constructor(
    environment: Environment,
    key: fc.Arbitrary<string>,
    value: fc.Arbitrary<T>,
    constraint: MapConstraint,
  ) {
    super();
    this.#environment = environment;
    this.#constraint = constraint;
    this.#value = value;
    const name = new BoundArbitrary(environment, key);
    const entry = fc.tuple(name, value);
    // `fromEntries` makes own properties of all keys, `__proto__` too.
    this.#entries = new ElementsArbitrary(entry, {
      bounds: () => collectionBounds(environment, constraint.length),
      habit: () => collectionHabit(environment),
      key: ([identity]) => identity,
      taken: environment.settings.keys === "plain" ? ["__proto__"] : [],
    }).map((entries) => Object.fromEntries(entries));
  }

  override needs(): Needs {
    const isNeeded = (this.#constraint.length?.min ?? 0) > 0;
    return { quantifier: "all", arbitraries: isNeeded ? [this.#value] : [] };
  }

  override generate(
    random: fc.Random,
    biasFactor: number | undefined,
  ): fc.Value<Record<string, T>> {
    return inside(this.#environment, () => this.#entries.generate(random, biasFactor));
  }

  override canShrinkWithoutContext(_value: unknown): _value is Record<string, T> {
    return false;
  }

  override shrink(
    value: Record<string, T>,
    context: unknown,
  ): fc.Stream<fc.Value<Record<string, T>>> {
    return this.#entries.shrink(value, context);
  }
}

/** Keys, which are bound in another way than the map. */
class BoundArbitrary extends fc.Arbitrary<string> {
  readonly #environment: Environment;
  readonly #key: fc.Arbitrary<string>;

  constructor(environment: Environment, key: fc.Arbitrary<string>) {
    super();
    this.#environment = environment;
    this.#key = key;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<string> {
    const { member = "", binding } = this.#environment;
    return atMember(this.#environment, member, keyBinding(binding), () =>
      this.#key.generate(random, biasFactor),
    );
  }

  override canShrinkWithoutContext(value: unknown): value is string {
    return this.#key.canShrinkWithoutContext(value);
  }

  override shrink(value: string, context: unknown): fc.Stream<fc.Value<string>> {
    return this.#key.shrink(value, context);
  }
}
