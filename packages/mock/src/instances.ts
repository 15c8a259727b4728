import { canonicalText } from "./canonical-text.ts";
import type { Place, Sliceable, StoredCollection } from "./collection.ts";
import { complete, type Completion } from "./complete.ts";
import type { ResourceDescription } from "./lifecycle.ts";
import { membersFrom, merged, type Properties, propertiesIn } from "./properties.ts";
import { type SchemaReference, shapeSchema } from "./shape-schema.ts";

/** The instances of a resource: a collection, and what is known of its items beyond them. @internal */
export interface Instances {
  readonly description: ResourceDescription;
  /** The instance that has these identifiers. */
  readonly find: (identifiers: Properties) => Place | undefined;
  /** The instances below the parents that have these identifiers. */
  readonly below: (identifiers: Properties) => Sliceable;
  readonly propertiesOf: (place: Place) => Properties;
  readonly add: (properties: Properties) => void;
  /** Knows these properties of an instance from now on; its item changes with them. */
  readonly set: (place: Place, properties: Properties) => void;
  readonly remove: (place: Place) => void;
  /** Removes those that have all of some identifiers. */
  readonly removeBelow: (identifiers: Properties) => void;
}

/** @internal */
export function createInstances(
  completion: Completion,
  description: ResourceDescription,
  collection: StoredCollection,
  itemSchema: SchemaReference,
): Instances {
  const { name, identifiers, inherited = 0 } = description;
  const parents = identifiers.slice(0, inherited);
  const itemView = createItemView(completion, description, itemSchema);
  const known = new WeakMap<Place, Properties>();

  const propertiesOf = (place: Place): Properties => {
    const properties = known.get(place) ?? itemView.read(place.item);
    known.set(place, properties);
    return properties;
  };
  // An item that was seeded without its parents is below all of them.
  const isBelow = (properties: Properties, wanted: Properties): boolean =>
    parents.every((parent) => {
      const own = properties.get(parent)?.value;
      const other = wanted.get(parent)?.value;
      return own === undefined || other === undefined || isEqual(own, other);
    });
  const hasOwn = (properties: Properties, wanted: Properties): boolean =>
    identifiers
      .slice(inherited)
      .every((own) => isEqual(properties.get(own)?.value, wanted.get(own)?.value));

  return {
    description,
    propertiesOf,
    find: (wanted) =>
      collection.places().find((place) => {
        const properties = propertiesOf(place);
        return hasOwn(properties, wanted) && isBelow(properties, wanted);
      }),
    below: (wanted) => {
      if (!parents.some((parent) => wanted.get(parent)?.value !== undefined)) return collection;
      const items = collection
        .places()
        .filter((place) => isBelow(propertiesOf(place), wanted))
        .map(({ item }) => item);
      return { size: items.length, slice: (start, end) => items.slice(start, end) };
    },
    add: (properties) => {
      const item = itemView.write(properties, `${name}/${identityText(identifiers, properties)}`);
      known.set(collection.append(item), merged(itemView.read(item), properties));
    },
    set: (place, properties) => {
      place.item = itemView.write(properties, `${name}/${identityText(identifiers, properties)}`);
      known.set(place, merged(itemView.read(place.item), properties));
    },
    remove: collection.remove,
    removeBelow: (wanted) => {
      for (const place of collection.places()) {
        const properties = propertiesOf(place);
        const isOne = [...wanted].every(([key, { value }]) =>
          isEqual(properties.get(key)?.value, value),
        );
        if (isOne) collection.remove(place);
      }
    },
  };
}

/** One text for what instances are told apart by. @internal */
export function identityText(identifiers: readonly string[], properties: Properties): string {
  return canonicalText(identifiers.map((name) => properties.get(name)?.value ?? null));
}

/** How an item of the collection says what is known of an instance. */
interface ItemView {
  readonly read: (item: unknown) => Properties;
  readonly write: (properties: Properties, key: string) => unknown;
}

/** @internal */
export function createItemView(
  completion: Completion,
  { names = {}, item: identifier }: ResourceDescription,
  schema: SchemaReference,
): ItemView {
  if (identifier !== undefined) {
    return {
      read: (value) => new Map([[identifier, { value, schema }]]),
      write: (properties) => properties.get(identifier)?.value,
    };
  }
  const fill = complete(completion, "all");
  const isRequired = requirement(completion, schema);
  return {
    read: (item) => propertiesIn(schema, item, names),
    write: (properties, key) =>
      fill(schema, membersFrom(schema, properties, names, isRequired), key),
  };
}

/** Whether a structure requires a member. @internal */
export function requirement(
  { constraints }: Completion,
  schema: SchemaReference,
): (member: string) => boolean {
  const shape = shapeSchema(schema);
  const members = shape.type === "structure" ? (constraints[shape.id]?.members ?? {}) : {};
  return (member) => Object.hasOwn(members, member) && members[member]?.required === true;
}

function isEqual(left: unknown, right: unknown): boolean {
  return canonicalText(left ?? null) === canonicalText(right ?? null);
}
