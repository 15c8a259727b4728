import * as fc from "fast-check";
import { AggregateArbitrary, type Needs } from "./aggregate.ts";
import { atMember, inside, isExhausted, type Environment } from "./environment.ts";
import type { HeightOf } from "./height.ts";

/** @public */
export type UnionMembers = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** The type of the unions that have these members. @public */
export type UnionOf<M extends UnionMembers> = {
  [K in keyof M]: { [P in K]: M[K] extends fc.Arbitrary<infer T> ? T : never };
}[keyof M];

/** The member that was made, with what is needed to shrink it. */
class Part {
  readonly name: string;
  readonly part: fc.Value<unknown>;

  constructor(name: string, part: fc.Value<unknown>) {
    this.name = name;
    this.part = part;
  }
}

/** A member that no contract knows, as the runtime gives it. */
const unknownMember = "$unknown";

/** Unions: exactly one of the members. */
export class UnionArbitrary<M extends UnionMembers> extends AggregateArbitrary<UnionOf<M>> {
  readonly #environment: Environment;
  readonly #heightOf: HeightOf;
  readonly #members: ReadonlyMap<string, fc.Arbitrary<unknown>>;

  constructor(environment: Environment, heightOf: HeightOf, members: M) {
    super();
    this.#environment = environment;
    this.#heightOf = heightOf;
    const { unknownUnionMembers, characters } = environment.settings;
    const unknown = characters === "xml" ? unknownTexts : unknownMembers;
    this.#members = new Map([
      ...Object.entries(members),
      ...(unknownUnionMembers ? [[unknownMember, unknown] as const] : []),
    ]);
  }

  override needs(): Needs {
    return { quantifier: "any", arbitraries: [...this.#members.values()] };
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<UnionOf<M>> {
    const choices = this.#choices();
    const [name, arbitrary] = choices[random.nextInt(0, choices.length - 1)] ?? [];
    if (name === undefined || arbitrary === undefined) throw new Error("The union has no members.");
    return inside(this.#environment, () =>
      atMember(this.#environment, name, undefined, () =>
        union<M>(name, arbitrary.generate(random, biasFactor)),
      ),
    );
  }

  override canShrinkWithoutContext(_value: unknown): _value is UnionOf<M> {
    return false;
  }

  override shrink(_value: UnionOf<M>, context: unknown): fc.Stream<fc.Value<UnionOf<M>>> {
    if (!(context instanceof Part)) return fc.Stream.nil();
    const { name, part } = context;
    const arbitrary = this.#members.get(name);
    if (arbitrary === undefined) return fc.Stream.nil();
    return arbitrary.shrink(part.value, part.context).map((shrunk) => union<M>(name, shrunk));
  }

  /** All members that end at all; only those that end soonest where there is enough already. */
  #choices(): readonly (readonly [string, fc.Arbitrary<unknown>])[] {
    const members = [...this.#members];
    if (!isExhausted(this.#environment)) return members;
    const heights = members.map(([, arbitrary]) => this.#heightOf(arbitrary));
    const least = Math.min(...heights);
    return members.filter((_, index) => heights[index] === least);
  }
}

const unknownNames = fc.constantFrom("addedTomorrow", "unheardOf");

/** The name on the wire and the value of a member that was added to the contract tomorrow. */
const unknownMembers: fc.Arbitrary<[string, unknown]> = fc.tuple(
  unknownNames,
  fc.oneof(fc.constant("text"), fc.nat(9), fc.constant({ nested: true })),
);

/** To a reader of XML, all that it does not know is text. */
const unknownTexts: fc.Arbitrary<[string, unknown]> = fc.tuple(
  unknownNames,
  fc.constantFrom("text", "7", "a < b"),
);

function union<M extends UnionMembers>(
  name: string,
  part: fc.Value<unknown>,
): fc.Value<UnionOf<M>> {
  // The name is that of a member of `M`, or of one that it does not know.
  const value = Object.fromEntries([[name, part.value]]) as UnionOf<M>;
  return new fc.Value(value, new Part(name, part));
}
