import { canonicalText } from "./canonical-text.ts";
import type { Completion } from "./complete.ts";
import { complete } from "./complete.ts";
import type { ItemSource } from "./collection.ts";
import { isRecord, valueAt } from "./path.ts";
import { schemaAt, type SchemaReference, shapeSchema } from "./shape-schema.ts";

/** How often a list or map is drawn until it is not empty. */
const ATTEMPTS = 50;

/**
 * Makes what the list or map at `path` of an output holds. Structures and unions come from their
 * own arbitraries; of other items only the collection knows all constraints, so it is drawn and
 * one taken.
 *
 * @internal
 */
export function itemSource(
  completion: Completion,
  name: string,
  output: SchemaReference,
  path: readonly string[],
): ItemSource {
  const container = shapeSchema(schemaAt(output, path));
  if (container.type !== "list" && container.type !== "map") {
    throw new TypeError(`The items of \`${name}\` are neither a list nor a map.`);
  }
  const fill = complete(completion, "all");
  const item = shapeSchema(container.item);
  const draw = (key: string): unknown => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const [first] = drawAll(`${key}/${attempt}`);
      if (first !== undefined) return first;
    }
    throw new Error(`No item of \`${name}\` could be made: its arbitrary gives empty ones only.`);
  };
  const drawAll = (key: string): readonly unknown[] => {
    const outer = shapeSchema(output);
    const drawn =
      container.id === undefined
        ? valueAt("id" in outer && outer.id ? completion.samples.of(outer.id, key) : {}, path)
        : completion.samples.of(container.id, key);
    if (Array.isArray(drawn)) return drawn;
    return isRecord(drawn)
      ? Object.entries(drawn).map(([entry, value]) => ({ key: entry, value }))
      : [];
  };
  return {
    isKeyed: container.type === "map",
    identity: (value) =>
      canonicalText(container.type === "map" && isRecord(value) ? value["key"] : value),
    item: (index, attempt, partial) => {
      const key = `${name}/${index}${attempt === 0 ? "" : `~${attempt}`}`;
      if (container.type === "list") {
        if (item.type === "structure" || item.type === "union") {
          return fill(container.item, partial, key);
        }
        return partial ?? draw(key);
      }
      const entry = isRecord(partial) ? partial : {};
      const isWhole = Object.hasOwn(entry, "key") && Object.hasOwn(entry, "value");
      const drawn = isWhole ? {} : draw(key);
      const whole = { ...(isRecord(drawn) ? drawn : {}), ...entry };
      return { ...whole, value: fill(container.item, whole["value"], key) };
    },
  };
}
