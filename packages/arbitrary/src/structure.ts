import type { Condition } from "@tsmith/schema";
import * as fc from "fast-check";
import { AggregateArbitrary, type Needs } from "./aggregate.ts";
import type { Binding } from "./binding.ts";
import { holds } from "./condition.ts";
import { NoValueError } from "./no-value.ts";
import { atMember, inside, isExhausted, type Environment } from "./environment.ts";

/** A member of a structure that is always there. @public */
export interface RequiredMember<T> {
  readonly isRequired: true;
  readonly arbitrary: fc.Arbitrary<T>;
  readonly binding: Binding | undefined;
}

/** A member of a structure that may be absent. @public */
export interface OptionalMember<T> {
  readonly isRequired: false;
  readonly arbitrary: fc.Arbitrary<T>;
  readonly binding: Binding | undefined;
}

/** @public */
export type Member<T> = RequiredMember<T> | OptionalMember<T>;

/** @public */
export type Members = Readonly<Record<string, Member<unknown>>>;

/** The type of the structures that have these members. @public */
export type StructureOf<M extends Members> = {
  [K in keyof M as M[K] extends RequiredMember<unknown> ? K : never]: ValueOfMember<M[K]>;
} & {
  [K in keyof M as M[K] extends RequiredMember<unknown> ? never : K]?: ValueOfMember<M[K]>;
};

type ValueOfMember<M> = M extends Member<infer T> ? T : never;

/** What a structure must keep beyond its members. @public */
export interface StructureConstraint {
  readonly conditions?: readonly Condition["expression"][];
}

/** The values of the members that are there, each with what is needed to shrink it. */
class Parts {
  readonly parts: ReadonlyMap<string, fc.Value<unknown>>;

  constructor(parts: ReadonlyMap<string, fc.Value<unknown>>) {
    this.parts = parts;
  }
}

/** How many structures are made to find one that keeps its conditions. */
const maxTrials = 500;

/** Structures: required members always, the others with and without. */
export class StructureArbitrary<M extends Members> extends AggregateArbitrary<StructureOf<M>> {
  readonly #environment: Environment;
  readonly #members: readonly (readonly [string, Member<unknown>])[];
  readonly #conditions: readonly string[];

  constructor(environment: Environment, members: M, { conditions = [] }: StructureConstraint) {
    super();
    this.#environment = environment;
    this.#members = Object.entries(members);
    this.#conditions = conditions;
  }

  override needs(): Needs {
    const required = this.#members.filter(([, member]) => member.isRequired);
    return { quantifier: "all", arbitraries: required.map(([, member]) => member.arbitrary) };
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<StructureOf<M>> {
    for (let trial = 0; trial < maxTrials; trial += 1) {
      const made = inside(this.#environment, () => this.#generate(random, biasFactor, trial));
      if (this.#isTrue(made.value)) return made;
    }
    throw new NoValueError(
      `${maxTrials} structures broke a condition: ${this.#conditions.join(", ")}. Override the shape with an arbitrary that keeps it.`,
    );
  }

  override canShrinkWithoutContext(_value: unknown): _value is StructureOf<M> {
    return false;
  }

  override shrink(_value: StructureOf<M>, context: unknown): fc.Stream<fc.Value<StructureOf<M>>> {
    if (!(context instanceof Parts)) return fc.Stream.nil();
    return fc.stream(this.#shrinks(context.parts)).filter((made) => this.#isTrue(made.value));
  }

  /** Of conditions that chance does not meet, some want members to be there, others absent. */
  #generate(
    random: fc.Random,
    biasFactor: number | undefined,
    trial: number,
  ): fc.Value<StructureOf<M>> {
    const chance = trial < 20 ? presence(this.#environment) : [0, 4, 8][trial % 3];
    const parts = new Map<string, fc.Value<unknown>>();
    for (const [name, { isRequired, arbitrary, binding }] of this.#members) {
      if (!isRequired && random.nextInt(0, 7) >= (chance ?? 0)) continue;
      const part = atMember(this.#environment, name, binding, () =>
        arbitrary.generate(random, biasFactor),
      );
      parts.set(name, part);
    }
    return structure<M>(parts);
  }

  *#shrinks(parts: ReadonlyMap<string, fc.Value<unknown>>): Generator<fc.Value<StructureOf<M>>> {
    for (const [name, { isRequired }] of this.#members) {
      if (!isRequired && parts.has(name)) {
        yield structure<M>(new Map([...parts].filter(([other]) => other !== name)));
      }
    }
    for (const [name, { arbitrary }] of this.#members) {
      const part = parts.get(name);
      if (part === undefined) continue;
      for (const shrunk of arbitrary.shrink(part.value, part.context)) {
        yield structure<M>(new Map(parts).set(name, shrunk));
      }
    }
  }

  #isTrue(value: StructureOf<M>): boolean {
    return this.#conditions.every((expression) => holds(expression, value));
  }
}

function structure<M extends Members>(
  parts: ReadonlyMap<string, fc.Value<unknown>>,
): fc.Value<StructureOf<M>> {
  const entries = [...parts].map(([name, part]) => [name, part.value] as const);
  // The members are those of `M`: each required one, and some of the others.
  return new fc.Value(Object.fromEntries(entries) as StructureOf<M>, new Parts(parts));
}

/** In how many of eight structures an optional member is there: fewer, the deeper they are. */
function presence(environment: Environment): number {
  if (isExhausted(environment)) return 0;
  const isReadable = environment.settings.style === "readable";
  return Math.max(1, (isReadable ? 8 : 5) - environment.depth);
}
