import type { Partially } from "./partially.ts";

/** The items that operations of the mock give out; a map's items are its entries. @public */
export interface Collection<Item> {
  readonly size: number;
  /** Holds `count` generated items from now on; the first of them are the same for every count. */
  seed(count: number): void;
  /** Holds these items from now on, each filled in. */
  seed(items: readonly Partially<Item>[]): void;
  /** Adds items behind the others, each filled in. */
  add(...items: readonly Partially<Item>[]): void;
  all(): readonly Item[];
  clear(): void;
}

/** How the items of a collection are made. @internal */
export interface ItemSource {
  /** The item at an index, with the members of `partial`; other attempts give other items. */
  readonly item: (index: number, attempt: number, partial?: unknown) => unknown;
  /** What no two generated items have in common. */
  readonly identity: (item: unknown) => string;
  /** Whether the collection has to end where all identities are taken, as the keys of a map. */
  readonly isKeyed: boolean;
  /** The same of instances of a resource; their number is a guess until they are made. */
  readonly isIdentified?: true;
}

/** The place of an item in a collection, which outlasts a change of the item. @internal */
export interface Place {
  item: unknown;
}

/** What pages are cut from. @internal */
export interface Sliceable {
  readonly size: number;
  readonly slice: (start: number, end: number) => readonly unknown[];
}

/** A collection as the mock itself sees it. @internal */
export interface StoredCollection extends Collection<unknown>, Sliceable {
  /** Every place, its item made. */
  readonly places: () => readonly Place[];
  /** Puts an item behind the others as it is. */
  readonly append: (item: unknown) => Place;
  readonly remove: (place: Place) => void;
}

/** How often an item is made again because the collection holds its like. */
const ATTEMPTS = 20;

/**
 * Items are made when they are first asked for, one after another, so that none is there twice.
 *
 * @internal
 */
export function createCollection(source: ItemSource, initialSize: number): StoredCollection {
  let made: Place[] = [];
  const known = new Set<string>();
  /** What is still to be made: so many items, then those that are given in part. */
  let toGenerate = initialSize;
  let given: unknown[] = [];
  let givenMade = 0;
  let nextIndex = 0;

  const size = (): number => made.length + toGenerate + given.length - givenMade;
  const append = (item: unknown): Place => {
    const place = { item };
    known.add(source.identity(item));
    made.push(place);
    return place;
  };
  const makeNext = (): void => {
    const index = nextIndex;
    nextIndex += 1;
    if (toGenerate === 0) {
      append(source.item(index, 0, given[givenMade]));
      givenMade += 1;
      return;
    }
    toGenerate -= 1;
    let item = source.item(index, 0);
    for (let attempt = 1; attempt < ATTEMPTS && known.has(source.identity(item)); attempt += 1) {
      item = source.item(index, attempt);
    }
    const mayRepeat = !source.isKeyed && source.isIdentified !== true;
    if (!mayRepeat && known.has(source.identity(item))) toGenerate = 0;
    else append(item);
  };
  const makeUpTo = (end: number): void => {
    while (made.length < Math.min(end, size())) makeNext();
  };
  const slice = (start: number, end: number): readonly unknown[] => {
    makeUpTo(end);
    return made.slice(start, end).map(({ item }) => item);
  };
  const restart = (count: number, partials: unknown[]): void => {
    made = [];
    known.clear();
    toGenerate = count;
    given = partials;
    givenMade = 0;
    nextIndex = 0;
  };

  return {
    get size() {
      if (source.isKeyed) makeUpTo(Infinity);
      return size();
    },
    slice,
    all: () => slice(0, Infinity),
    places: () => {
      makeUpTo(Infinity);
      return made;
    },
    append: (item) => {
      makeUpTo(Infinity);
      return append(item);
    },
    remove: (place) => {
      made = made.filter((other) => other !== place);
      known.delete(source.identity(place.item));
    },
    seed: (items: number | readonly unknown[]) => {
      if (typeof items === "number") restart(expectCount(items), []);
      else restart(0, [...items]);
    },
    add: (...items) => {
      given.push(...items);
    },
    clear: () => restart(0, []),
  };
}

function expectCount(count: number): number {
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new RangeError(`A collection holds a whole number of items, not ${count}.`);
}
