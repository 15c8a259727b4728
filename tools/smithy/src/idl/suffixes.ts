import type { Model } from "../model/model.ts";
import { shapeName, type ShapeId } from "../model/shape-id.ts";
import type { OperationShape, Shape } from "../model/shapes.ts";

export type Direction = "input" | "output";

/** How inline structures are called behind their operation, and which ones are inline. */
export interface Inline {
  readonly suffixes: Readonly<Record<Direction, string>>;
  readonly ids: ReadonlySet<ShapeId>;
}

const DEFAULT: Readonly<Record<Direction, string>> = { input: "Input", output: "Output" };

/**
 * The inputs and outputs that a file can define within their operations: structures of the same
 * file, of this operation only, that are marked for it (or may be), named by the suffix that most
 * operations of the file use.
 *
 * @see https://smithy.io/2.0/spec/idl.html#inline-input-output-shapes
 */
export function inlineOf(model: Model, shapes: readonly Shape[], coerces: boolean): Inline {
  const ids = new Set<ShapeId>();
  const suffixes = { ...DEFAULT };
  const bound = bindingCounts(model);
  const local = new Set(shapes.map(({ id }) => id));
  for (const direction of ["input", "output"] as const) {
    const found = shapes.flatMap((shape) => {
      if (shape.type !== "operation") return [];
      const suffix = suffixOf(shape, direction);
      const structure = model.shapes.get(shape[direction]);
      const isCandidate =
        suffix !== undefined &&
        structure?.type === "structure" &&
        local.has(structure.id) &&
        (structure.traits.has(`smithy.api#${direction}`) ||
          (coerces && bound.get(structure.id) === 1));
      return isCandidate ? [{ id: structure.id, suffix }] : [];
    });
    suffixes[direction] = mostCommon(found.map(({ suffix }) => suffix)) ?? DEFAULT[direction];
    for (const { id, suffix } of found) if (suffix === suffixes[direction]) ids.add(id);
  }
  return { suffixes, ids };
}

/** What stands behind the name of the operation in the name of its input or output. */
function suffixOf(operation: OperationShape, direction: Direction): string | undefined {
  const name = shapeName(operation.id);
  const structure = shapeName(operation[direction]);
  return structure.startsWith(name) && structure !== name
    ? structure.slice(name.length)
    : undefined;
}

/** How many operations have a structure for their input or output. */
function bindingCounts({ shapes }: Model): ReadonlyMap<ShapeId, number> {
  const counts = new Map<ShapeId, number>();
  for (const shape of shapes.values()) {
    if (shape.type !== "operation") continue;
    for (const id of [shape.input, shape.output]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The text that is there more often than any other. */
function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, left], [, right]) => right - left);
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}
