import {
  constraintTable,
  DEFAULT_SETTINGS,
  operationWireSettings,
  schemaTuples,
  serviceView,
  wireSettings,
  type ServiceView,
} from "@tsmith/codegen";
import type { OperationDescription, Protocol, ServiceDescription } from "@tsmith/protocol";
import type { Constraints } from "@tsmith/schema";
import { type Model, type ServiceShape, type ShapeId } from "@tsmith/smithy";
import { packages } from "./packages.ts";

/** What is judged: a service of a model, and how it is served. */
export interface Subject {
  readonly model: Model;
  readonly service: ServiceShape;
  readonly protocol: ShapeId;
  readonly description: ServiceDescription;
  readonly tuples: ReadonlyMap<ShapeId, readonly unknown[]>;
}

/** Generates what a server needs from a model, as the targets do. */
export function subjectOf(model: Model, service: ServiceShape, protocol: Protocol): Subject {
  const settings = { ...DEFAULT_SETTINGS, protocol: protocol.id };
  const view = serviceView(model, service.id, settings, packages);
  const tuples = schemaTuples(view);
  const description: ServiceDescription = {
    id: service.id,
    version: service.version,
    protocol,
    // The table is typed by what a printer needs; its shapes are those of `Constraints`.
    constraints: constraintTable(view) as unknown as Constraints,
    operations: operationsOf(view, tuples),
    ...wireSettings(view),
  };
  return { model, service, protocol: protocol.id, description, tuples };
}

function operationsOf(
  view: ServiceView,
  tuples: Subject["tuples"],
): Readonly<Record<string, OperationDescription>> {
  return Object.fromEntries(
    view.operations.map(({ name, shape, errors }) => [
      name,
      {
        // The tuples are those that the generated module types.
        schema: tuples.get(shape.id),
        errors: errors.map(({ id }) => tuples.get(id)),
        ...operationWireSettings(shape),
      } as unknown as OperationDescription,
    ]),
  );
}
