import { reach } from "../knowledge/closure.ts";
import { userShapes } from "../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../model/model.ts";
import type { NodeObject } from "../model/node.ts";
import { compareIgnoringCase, shapeIdParts, shapeName, type ShapeId } from "../model/shape-id.ts";
import type { ServiceShape, Shape } from "../model/shapes.ts";
import type { SchemaConfig } from "./config.ts";
import { isInline, schemaOf, type Schemas } from "./schema.ts";

const UNIT = "smithy.api#Unit";

/** What schemas are made with: of a service's shapes, or of all. */
export function schemasOf(model: Model, config: SchemaConfig, service?: ServiceShape): Schemas {
  const rename = service?.rename ?? new Map<ShapeId, string>();
  const names = new Map<ShapeId, string>();
  const taken = new Set<string>();
  const schemas: Schemas = {
    model,
    config,
    nameOf: (id) => names.get(id) ?? plainName(id, rename, config),
  };
  for (const shape of definedShapes(schemas, service)) {
    const name = plainName(shape.id, rename, config);
    const unique = taken.has(name) ? qualifiedName(shape.id, name) : name;
    taken.add(unique);
    names.set(shape.id, unique);
  }
  return schemas;
}

function plainName(
  id: ShapeId,
  rename: ReadonlyMap<ShapeId, string>,
  { alphanumericOnlyRefs }: SchemaConfig,
): string {
  const name = rename.get(id) ?? shapeName(id);
  return alphanumericOnlyRefs ? name.replace(/[^A-Za-z0-9]/g, "") : name;
}

/** A name that is taken already, with the parts of the namespace behind it. */
function qualifiedName(id: ShapeId, name: string): string {
  const parts = shapeIdParts(id).namespace.split(".");
  return name + parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
}

/** The schemas of all shapes that do not stand in place. */
export function definitions(schemas: Schemas, service?: ServiceShape): NodeObject {
  return Object.fromEntries(
    definedShapes(schemas, service).map((shape) => [
      schemas.nameOf(shape.id),
      schemaOf(schemas, shape),
    ]),
  );
}

function definedShapes(schemas: Schemas, service: ServiceShape | undefined): readonly Shape[] {
  const { model } = schemas;
  const all = service === undefined ? userShapes(model) : [...reach(model, service.id)];
  const found = all.filter((shape) => isDefined(schemas, shape));
  const unit = model.shapes.get(UNIT);
  const isUnitUsed = found.some((shape) => membersOf(shape).some(isUnit));
  const isUnitThere = found.some(({ id }) => id === UNIT);
  const units = isUnitUsed && !isUnitThere && unit !== undefined ? [unit] : [];
  return [...found, ...units].toSorted((left, right) => compareIgnoringCase(left.id, right.id));

  function isUnit({ target, traits }: { target: ShapeId; traits: Shape["traits"] }): boolean {
    return target === UNIT && !traits.has("smithy.api#enumValue");
  }
}

function isDefined(schemas: Schemas, shape: Shape): boolean {
  switch (shape.type) {
    case "member":
    case "service":
    case "operation":
    case "resource":
      return false;
    default:
      return !isInline(schemas, shape) && !shape.traits.has("smithy.api#trait");
  }
}
