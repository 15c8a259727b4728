import type { ShapeId } from "@tsmith/smithy";
import type { ServiceView } from "../../view/service-view.ts";
import { type SchemaForm, schemaForms } from "./schema-form.ts";

/**
 * The schemas of a service as plain values, the same that the generated `schemas` module exports:
 * tuples that the official runtime takes, references as thunks.
 *
 * @public
 */
export function schemaTuples(view: ServiceView): ReadonlyMap<ShapeId, readonly unknown[]> {
  const tuples = new Map<ShapeId, readonly unknown[]>();
  const evaluate = (form: SchemaForm): unknown => {
    if (typeof form !== "object") return form;
    switch (form.type) {
      case "tuple":
        return form.items.map(evaluate);
      case "reference":
        return () => tuples.get(form.target) ?? "unit";
      case "traits":
        return form.traits;
      case "names":
        return form.names;
      case "members":
        return form.members.map(evaluate);
    }
    form satisfies never;
  };
  for (const [id, form] of schemaForms(view)) tuples.set(id, form.items.map(evaluate));
  return tuples;
}
