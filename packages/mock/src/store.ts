import type { OperationBinding, Paging } from "./behaviour.ts";
import { createCollection, type StoredCollection } from "./collection.ts";
import type { Completion } from "./complete.ts";
import { itemSource } from "./item-source.ts";

/** The collections that the paginated operations of a service give out, by name. @internal */
export type Store = ReadonlyMap<string, StoredCollection>;

/**
 * Makes a collection for each name that a paginated operation gives; of operations that share one,
 * the first says how its items are made.
 *
 * @internal
 */
export function createStore(
  completion: Completion,
  bindings: readonly OperationBinding[],
  initialSize: number,
): Store {
  const store = new Map<string, StoredCollection>();
  for (const { schema, behaviour } of bindings) {
    if (behaviour.type !== "pages" || store.has(behaviour.collection)) continue;
    const [, , , , , output] = schema;
    const source = itemSource(completion, behaviour.collection, output, behaviour.items);
    store.set(behaviour.collection, createCollection(source, initialSize));
  }
  return store;
}

/** The collection of an operation. @internal */
export function collectionOf(store: Store, { collection }: Paging): StoredCollection {
  const found = store.get(collection);
  if (found === undefined) throw new Error(`There is no collection \`${collection}\`.`);
  return found;
}
