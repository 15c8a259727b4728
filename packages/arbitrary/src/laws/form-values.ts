import { targetOf, type Constraints, type SchemaRef } from "@tsmith/schema";
import type * as fc from "fast-check";
import { suchThat } from "../such-that.ts";

/** Stands for a value that no form can say. */
const unspeakable = Symbol("unspeakable");

/**
 * Values as a form can say them: what is empty is the same as what is absent there, so that it is
 * left out, and the value with it where it has to be there.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function formValues(
  constraints: Constraints,
  schema: SchemaRef,
  values: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const spoken = (value: unknown): unknown => {
    try {
      return said(constraints, schema, value) ?? {};
    } catch (error) {
      if (error === unspeakable) return unspeakable;
      throw error;
    }
  };
  return suchThat(
    values.map(spoken),
    (value) => value !== unspeakable,
    "No form can say an input: what has to be there is always empty.",
  );
}

/** The value without what is empty in it; `undefined` where nothing is left. */
function said(constraints: Constraints, schema: SchemaRef, value: unknown): unknown {
  const { shape } = targetOf(schema);
  if (typeof value !== "object" || value === null) return value;
  switch (shape.type) {
    case "list": {
      if (!Array.isArray(value)) return value;
      const items = value.map((item) => said(constraints, shape.member, item) ?? unsaid());
      return items.length === 0 ? undefined : items;
    }
    case "map": {
      const entries = Object.entries(value).map(([key, item]) => {
        return [key, said(constraints, shape.value, item) ?? unsaid()] as const;
      });
      return entries.length === 0 ? undefined : Object.fromEntries(entries);
    }
    case "structure":
    case "union": {
      const members = shape.members.flatMap(({ name, schema: member }) => {
        const given: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
        if (given === undefined) return [];
        const kept = said(constraints, member, given);
        if (kept !== undefined) return [[name, kept] as const];
        return constraints[shape.id]?.members?.[name]?.required === true ? unsaid() : [];
      });
      return members.length === 0 ? undefined : Object.fromEntries(members);
    }
    default:
      return value;
  }
}

/** A place among others, or one that must be taken, cannot be left out. */
function unsaid(): never {
  throw unspeakable;
}
