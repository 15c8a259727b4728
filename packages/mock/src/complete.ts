import type { Condition, Constraints } from "@tsmith/schema";
import { isRecord } from "./path.ts";
import type { Samples } from "./samples.ts";
import { type SchemaReference, shapeSchema } from "./shape-schema.ts";

/** What values are completed from. @internal */
export interface Completion {
  readonly samples: Samples;
  readonly constraints: Constraints;
  /** Whether a condition, as JMESPath, is true of a structure. */
  readonly isTrue: (expression: string, value: unknown) => boolean;
}

/**
 * Which members are filled in: `all` that the sample has, or those that are `required`. A reply
 * says what it says, and a page token that nobody asked for would never let a paginator end.
 *
 * @internal
 */
export type Fill = "all" | "required";

/** How often a sample is drawn again because the given members break a condition with it. */
const ATTEMPTS = 50;

/**
 * Fills in what `partial` leaves out, at any depth. Members that are given stay as they are, also
 * `undefined` ones; the key chooses the rest.
 *
 * @internal
 */
export function complete(
  { samples, constraints, isTrue }: Completion,
  fill: Fill,
): (reference: SchemaReference, partial: unknown, key: string) => unknown {
  const completeValue = (reference: SchemaReference, partial: unknown, key: string): unknown => {
    if (partial === null) return partial;
    const shape = shapeSchema(reference);
    switch (shape.type) {
      case "simple":
        return partial;
      case "list":
        if (!Array.isArray(partial)) return partial;
        return partial.map((item, index) => completeValue(shape.item, item, `${key}/${index}`));
      case "map":
        if (!isRecord(partial)) return partial;
        return mapEntries(partial, (item, name) =>
          completeValue(shape.item, item, `${key}/${name}`),
        );
      case "union":
        if (partial === undefined) return samples.of(shape.id, key);
        if (!isRecord(partial)) return partial;
        return mapEntries(partial, (item, name) => {
          const member = shape.members.get(name);
          return member === undefined ? item : completeValue(member, item, `${key}/${name}`);
        });
      case "structure": {
        if (partial === undefined) return samples.of(shape.id, key);
        if (!isRecord(partial)) return partial;
        const conditions = Object.values(constraints[shape.id]?.conditions ?? {});
        return firstThatKeeps(conditions, isTrue, (attempt) =>
          completeStructure(shape, partial, `${key}${attempt === 0 ? "" : `~${attempt}`}`),
        );
      }
      default:
        return shape satisfies never;
    }
  };

  const completeStructure = (
    {
      id,
      members,
    }: Extract<ReturnType<typeof shapeSchema>, { readonly type: "structure" | "union" }>,
    partial: Readonly<Record<string, unknown>>,
    key: string,
  ): Readonly<Record<string, unknown>> => {
    let drawn: unknown;
    const entries = Object.entries(partial).map(([name, value]): [string, unknown] => {
      const member = members.get(name);
      if (member === undefined || value === undefined) return [name, value];
      return [name, completeValue(member, value, `${key}/${name}`)];
    });
    for (const name of members.keys()) {
      if (Object.hasOwn(partial, name)) continue;
      if (fill === "required" && constraints[id]?.members?.[name]?.required !== true) continue;
      drawn ??= samples.of(id, key);
      if (isRecord(drawn) && Object.hasOwn(drawn, name)) entries.push([name, drawn[name]]);
    }
    return Object.fromEntries(entries);
  };

  return completeValue;
}

/** The first of some values of which every condition is true; else the last one. */
function firstThatKeeps<T>(
  conditions: readonly Condition[],
  isTrue: Completion["isTrue"],
  make: (attempt: number) => T,
): T {
  let value = make(0);
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    if (conditions.every(({ expression }) => isTrue(expression, value))) break;
    value = make(attempt);
  }
  return value;
}

function mapEntries(
  value: Readonly<Record<string, unknown>>,
  change: (item: unknown, name: string) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, change(item, name)]),
  );
}
