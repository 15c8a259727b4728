import type { OperationBinding, Paging } from "./behaviour.ts";
import { createCollection, type ItemSource, type StoredCollection } from "./collection.ts";
import type { Completion } from "./complete.ts";
import { type IdentifierSource, identifierSource } from "./identifier-source.ts";
import { createItemView, identityText } from "./instances.ts";
import { instanceSource } from "./instance-source.ts";
import { itemSource } from "./item-source.ts";
import type { ResourceDescription } from "./lifecycle.ts";
import { isRecord } from "./path.ts";
import { membersFrom } from "./properties.ts";
import { schemaAt, type SchemaReference, shapeSchema } from "./shape-schema.ts";

/** The collections that the operations of a service give out, by name. @internal */
export type Store = ReadonlyMap<string, StoredCollection>;

/** Where the instances of a resource are. @internal */
export interface StoredResource {
  readonly collection: StoredCollection;
  readonly itemSchema: SchemaReference;
}

/**
 * Makes a collection for each name that a paginated operation or a resource gives; of operations
 * that share one, the first says how its items are made.
 *
 * @internal
 */
export function createStore(
  completion: Completion,
  operations: Readonly<Record<string, OperationBinding>>,
  resources: Readonly<Record<string, ResourceDescription>>,
  initialSize: number,
): Store {
  const store = new Map<string, StoredCollection>();
  for (const [key, description] of Object.entries(resources)) {
    const { schema, path, isList } = origin(operations, description);
    const make = isList ? itemSource : instanceSource;
    const source = make(completion, description.collection, schema, path);
    const identified = identifiedSource(
      completion,
      description,
      source,
      itemSchemaOf(operations, description),
      identifierSource(completion, operations, key, description),
    );
    store.set(description.collection, createCollection(identified, initialSize));
  }
  for (const { schema, behaviour } of Object.values(operations)) {
    if (behaviour.type !== "pages" || store.has(behaviour.collection)) continue;
    const [, , , , , output] = schema;
    const source = itemSource(completion, behaviour.collection, output, behaviour.items);
    store.set(behaviour.collection, createCollection(source, initialSize));
  }
  return store;
}

/** The collection of an operation. @internal */
export function collectionOf(
  store: Store,
  { collection }: Pick<Paging, "collection">,
): StoredCollection {
  const found = store.get(collection);
  if (found === undefined) throw new Error(`There is no collection \`${collection}\`.`);
  return found;
}

/** The schema of what the collection of a resource holds. @internal */
export function itemSchemaOf(
  operations: Readonly<Record<string, OperationBinding>>,
  description: ResourceDescription,
): SchemaReference {
  const { schema, path, isList } = origin(operations, description);
  const found = schemaAt(schema, path);
  if (!isList) return found;
  const list = shapeSchema(found);
  if (list.type !== "list") throw new TypeError(`\`${description.from}\` lists nothing.`);
  return list.item;
}

/** Where the items of a resource are in which output. */
function origin(
  operations: Readonly<Record<string, OperationBinding>>,
  { from }: ResourceDescription,
): {
  readonly schema: SchemaReference;
  readonly path: readonly string[];
  readonly isList: boolean;
} {
  const binding = Object.hasOwn(operations, from) ? operations[from] : undefined;
  if (binding === undefined) throw new Error(`There is no operation \`${from}\`.`);
  const { schema, behaviour } = binding;
  if (behaviour.type === "pages") return { schema: schema[5], path: behaviour.items, isList: true };
  const { verb, output } = behaviour.lifecycle ?? {};
  return { schema: schema[5], path: output?.path ?? [], isList: verb === "list" };
}

/** Two instances have not the same identifiers, and those that they have can be asked for. */
function identifiedSource(
  completion: Completion,
  description: ResourceDescription,
  source: ItemSource,
  schema: SchemaReference,
  identifiersOf: IdentifierSource,
): ItemSource {
  const { identifiers, inherited = 0, names = {}, item: identifier } = description;
  const { read } = createItemView(completion, description, schema);
  const own = identifiers.slice(inherited);
  return {
    ...source,
    isIdentified: true,
    identity: (item) => identityText(own, read(item)),
    item: (index, attempt, partial) => {
      const made = identifiersOf(`${description.collection}/${index}~${attempt}`);
      if (identifier !== undefined) {
        return source.item(index, attempt, partial ?? made.get(identifier)?.value);
      }
      const members = membersFrom(schema, made, names, () => false);
      return source.item(index, attempt, { ...members, ...(isRecord(partial) && partial) });
    },
  };
}
