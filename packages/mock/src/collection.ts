import type { Partially } from "./partially.ts";

/** The items that operations of the mock give out in pages; a map's items are its entries. @public */
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
}

/** A collection as the mock itself sees it. @internal */
export interface StoredCollection extends Collection<unknown> {
  readonly slice: (start: number, end: number) => readonly unknown[];
}

/** How often an item is made again because the collection holds its like. */
const ATTEMPTS = 20;

/**
 * Items are made when they are first asked for, one after another, so that none is there twice.
 *
 * @internal
 */
export function createCollection(source: ItemSource, initialSize: number): StoredCollection {
  const items: unknown[] = [];
  const known = new Set<string>();
  let partials: readonly unknown[] = [];
  let generated = initialSize;

  const size = (): number => generated + partials.length;
  const makeNext = (): void => {
    const index = items.length;
    const partial = index < generated ? undefined : partials[index - generated];
    let item = source.item(index, 0, partial);
    if (partial === undefined) {
      for (let attempt = 1; attempt < ATTEMPTS && known.has(source.identity(item)); attempt += 1) {
        item = source.item(index, attempt);
      }
    }
    if (partial === undefined && source.isKeyed && known.has(source.identity(item))) {
      generated = index;
      return;
    }
    known.add(source.identity(item));
    items.push(item);
  };
  const slice = (start: number, end: number): readonly unknown[] => {
    while (items.length < Math.min(end, size())) makeNext();
    return items.slice(start, Math.min(end, size()));
  };
  const restart = (count: number, given: readonly unknown[]): void => {
    items.length = 0;
    known.clear();
    generated = count;
    partials = given;
  };

  return {
    get size() {
      return source.isKeyed ? slice(0, size()).length : size();
    },
    slice,
    all: () => slice(0, size()),
    seed: (given: number | readonly unknown[]) => {
      if (typeof given === "number") restart(expectCount(given), []);
      else restart(0, [...given]);
    },
    add: (...given) => {
      partials = [...partials, ...given];
    },
    clear: () => restart(0, []),
  };
}

function expectCount(count: number): number {
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new RangeError(`A collection holds a whole number of items, not ${count}.`);
}
