import * as fc from "fast-check";
import { newEnvironment } from "./environment.ts";
import { heights } from "./height.ts";
import { newKit, type Kit } from "./kit.ts";
import { settingsOf, type KitOptions } from "./options.ts";

/** Refers to the arbitrary of a shape by its name, before it exists. @public */
export type Tie<Shapes> = <K extends keyof Shapes & string>(name: K) => fc.Arbitrary<Shapes[K]>;

/** An arbitrary for each shape; `Shapes` is a type alias, not an interface. @public */
export type Arbitraries<Shapes> = { [K in keyof Shapes]: fc.Arbitrary<Shapes[K]> };

/** How the arbitraries of a service are made, one for each shape. @public */
export type ShapeTable<Shapes> = (tie: Tie<Shapes>, $: Kit) => Arbitraries<Shapes>;

/**
 * Arbitraries of one's own for some shapes, used wherever the shape is.
 *
 * @example qldbArbitraries({ LedgerName: ({ original }) => original.filter(isMine) })
 * @public
 */
export type Overrides<Shapes> = {
  readonly [K in keyof Shapes]?: fc.Arbitrary<Shapes[K]> | Override<Shapes, K>;
};

/** Makes an arbitrary out of the one that it takes the place of. @public */
export type Override<Shapes, K extends keyof Shapes> = (parts: {
  readonly original: fc.Arbitrary<Shapes[K]>;
  readonly tie: Tie<Shapes>;
  readonly $: Kit;
}) => fc.Arbitrary<Shapes[K]>;

/**
 * Makes the arbitraries of a service: one `letrec` whose aggregates share a depth, so that every
 * value ends, however the shapes refer to one another.
 *
 * @public
 */
export function shapes<Shapes extends Record<string, unknown>>(
  table: ShapeTable<Shapes>,
  overrides: Overrides<Shapes> = {},
  options: KitOptions = {},
): Arbitraries<Shapes> {
  const environment = newEnvironment(settingsOf(options));
  const names = new Map<fc.Arbitrary<unknown>, keyof Shapes & string>();
  const kit = newKit(
    environment,
    heights((arbitrary) => {
      const name = names.get(arbitrary);
      return name === undefined ? arbitrary : all[name];
    }),
  );
  const build = (looseTie: (name: string) => fc.Arbitrary<unknown>): Arbitraries<Shapes> => {
    const tie = <K extends keyof Shapes & string>(name: K): fc.Arbitrary<Shapes[K]> => {
      const reference = looseTie(name);
      names.set(reference, name);
      // `letrec` ties a name to the arbitrary that the table gives for it.
      return reference as fc.Arbitrary<Shapes[K]>;
    };
    return override(table(tie, kit), overrides, tie, kit);
  };
  const all: Arbitraries<Shapes> = fc.letrec<Shapes>(build);
  return all;
}

function override<Shapes>(
  arbitraries: Arbitraries<Shapes>,
  overrides: Overrides<Shapes>,
  tie: Tie<Shapes>,
  $: Kit,
): Arbitraries<Shapes> {
  const result = { ...arbitraries };
  const replace = <K extends keyof Shapes>(
    name: K,
    own: fc.Arbitrary<Shapes[K]> | Override<Shapes, K>,
  ): void => {
    const original = arbitraries[name];
    result[name] = typeof own === "function" ? own({ original, tie, $ }) : own;
  };
  for (const name of ownKeys(overrides)) {
    const own = overrides[name];
    if (own === undefined) continue;
    if (!Object.hasOwn(arbitraries, name)) {
      throw new TypeError(`There is no shape \`${String(name)}\` to override.`);
    }
    replace(name, own);
  }
  return result;
}

/** The keys of an object whose type says them all. */
function ownKeys<T extends object>(value: T): (keyof T)[] {
  return Object.keys(value) as (keyof T)[];
}
