import { canonicalText } from "./canonical-text.ts";
import { isRecord } from "./path.ts";
import { type SchemaReference, shapeSchema } from "./shape-schema.ts";

/** Whether an item is one that an input asks for; `undefined` where it asks for all. @internal */
export type ItemFilter = (input: unknown) => ((item: unknown) => boolean) | undefined;

/**
 * Filters by the members of an input that have the name of an item's member: by its value, or, of a
 * list, by any of its values. Only simple members say which items are meant.
 *
 * @param own - Members of the input that say something else: the token, the page size.
 * @internal
 */
export function itemFilter(
  input: SchemaReference,
  item: SchemaReference,
  own: readonly string[],
): ItemFilter {
  const asked = shapeSchema(input);
  const held = shapeSchema(item);
  if (asked.type !== "structure" || held.type !== "structure") return () => undefined;
  const names = [...asked.members].flatMap(([name, schema]) => {
    const member = held.members.get(name);
    const isMeant = member !== undefined && isSimple(member) && isFilter(schema);
    return isMeant && !own.includes(name) ? [name] : [];
  });
  if (names.length === 0) return () => undefined;
  return (value) => {
    const given = isRecord(value) ? value : {};
    const wanted = names.flatMap((name) => {
      const values = given[name];
      if (values === undefined) return [];
      const texts = new Set((Array.isArray(values) ? values : [values]).map(canonicalText));
      return [[name, texts] as const];
    });
    if (wanted.length === 0) return undefined;
    return (candidate) =>
      isRecord(candidate) &&
      wanted.every(([name, texts]) => texts.has(canonicalText(candidate[name])));
  };
}

function isSimple(schema: SchemaReference): boolean {
  return shapeSchema(schema).type === "simple";
}

function isFilter(schema: SchemaReference): boolean {
  const shape = shapeSchema(schema);
  return shape.type === "simple" || (shape.type === "list" && isSimple(shape.item));
}
