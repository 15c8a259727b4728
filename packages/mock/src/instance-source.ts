import { canonicalText } from "./canonical-text.ts";
import type { ItemSource } from "./collection.ts";
import { complete, type Completion } from "./complete.ts";
import { schemaAt, type SchemaReference } from "./shape-schema.ts";

/**
 * Makes the instances of a resource that no operation lists, as the output of another describes
 * them.
 *
 * @internal
 */
export function instanceSource(
  completion: Completion,
  name: string,
  output: SchemaReference,
  path: readonly string[],
): ItemSource {
  const schema = schemaAt(output, path);
  const fill = complete(completion, "all");
  return {
    isKeyed: false,
    identity: canonicalText,
    item: (index, attempt, partial) =>
      fill(schema, partial, `${name}/${index}${attempt === 0 ? "" : `~${attempt}`}`),
  };
}
