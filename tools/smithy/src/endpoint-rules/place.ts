/** A place in a rule set: the keys that lead there, the last one first. */
export interface Place {
  readonly key: string | number;
  readonly outer: Place | undefined;
}

/** `undefined` is the rule set itself. */
export type PlaceOf = Place | undefined;

export function within(outer: PlaceOf, key: string | number): Place {
  return { key, outer };
}

/** The keys that lead to a place, from the outside in. */
export function pathOf(place: PlaceOf): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let one = place; one !== undefined; one = one.outer) path.unshift(one.key);
  return path;
}
