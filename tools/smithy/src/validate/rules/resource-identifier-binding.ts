import type { Report } from "../../diagnostics.ts";
import { identifiers, type IdentifierBindings } from "../../knowledge/identifiers.ts";
import { shapesOfType, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { ResourceShape, Shape } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

const RESOURCE_IDENTIFIER = "smithy.api#resourceIdentifier";
const EMPTY: IdentifierBindings = new Map();

/**
 * An instance operation is given every identifier of its resource, a collection operation not
 * all of them, and no identifier twice.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#binding-identifiers-to-operations
 */
export function resourceIdentifierBindingRule(model: Model, report: Report): void {
  checkTraits(model, report);
  for (const resource of shapesOfType(model, "resource")) {
    for (const id of instanceOperations(resource)) checkInstance(model, resource, id, report);
    for (const id of collectionOperations(resource)) checkCollection(model, resource, id, report);
    for (const id of resource.resources) {
      const child = model.shapes.get(id);
      if (child?.type === "resource") checkChild(model, resource, child, report);
    }
  }
}

function checkTraits(model: Model, report: Report): void {
  const containers = new Set<Shape>();
  for (const member of shapesWithTrait(model, RESOURCE_IDENTIFIER)) {
    const container = member.type === "member" ? model.shapes.get(member.container) : undefined;
    if (container !== undefined) containers.add(container);
  }
  for (const container of containers) {
    const explicit = new Map<string, string[]>();
    for (const { name, traits } of membersOf(container)) {
      const identifier = traits.get(RESOURCE_IDENTIFIER);
      if (typeof identifier !== "string") continue;
      explicit.set(identifier, [...(explicit.get(identifier) ?? []), name]);
    }
    for (const [identifier, names] of explicit) {
      const parameters = { identifier, members: names.toSorted().join("', '") };
      if (names.length > 1) {
        report("ResourceIdentifierBinding/conflict", parameters, at(container));
      }
      const isOverridden = membersOf(container).some(
        ({ name, traits }) => name === identifier && !traits.has(RESOURCE_IDENTIFIER),
      );
      if (isOverridden) {
        report("ResourceIdentifierBinding/overridden", parameters, at(container));
      }
    }
  }
}

function instanceOperations({ lifecycle, operations }: ResourceShape): readonly ShapeId[] {
  const own = (["put", "read", "update", "delete"] as const).map((name) => lifecycle.get(name));
  return [...own.filter((id) => id !== undefined), ...operations];
}

function collectionOperations({
  lifecycle,
  collectionOperations: others,
}: ResourceShape): readonly ShapeId[] {
  const own = (["create", "list"] as const).map((name) => lifecycle.get(name));
  return [...own.filter((id) => id !== undefined), ...others];
}

function bindingsOf(model: Model, resource: ResourceShape, operation: ShapeId): IdentifierBindings {
  const shape = model.shapes.get(operation);
  const input = shape?.type === "operation" ? model.shapes.get(shape.input) : undefined;
  return input?.type === "structure" ? identifiers(resource, input) : EMPTY;
}

function isBound(resource: ResourceShape, bindings: IdentifierBindings): boolean {
  return [...resource.identifiers].every(([name, target]) => bindings.get(name)?.target === target);
}

function checkInstance(
  model: Model,
  resource: ResourceShape,
  operation: ShapeId,
  report: Report,
): void {
  const bindings = bindingsOf(model, resource, operation);
  const shape = model.shapes.get(operation);
  if (shape === undefined || isBound(resource, bindings)) return;
  const found = [...bindings].map(([name, member]): [string, string] => [name, member.name]);
  const parameters = {
    resource: resource.id,
    expected: described(resource.identifiers),
    found: described(found),
  };
  report("ResourceIdentifierBinding/instance", parameters, at(shape));
}

function described(bindings: Iterable<readonly [string, string]>): string {
  return [...bindings]
    .map(([name, target]) => `required member named \`${name}\` that targets \`${target}\``)
    .toSorted()
    .join(", ");
}

function checkCollection(
  model: Model,
  resource: ResourceShape,
  operation: ShapeId,
  report: Report,
): void {
  const shape = model.shapes.get(operation);
  const bindings = bindingsOf(model, resource, operation);
  if (shape === undefined || resource.identifiers.size === 0) return;
  if (!isBound(resource, bindings)) return;
  report("ResourceIdentifierBinding/collection", { resource: resource.id }, at(shape));
}

/** The operations of a child are given the identifiers of its parent. */
function checkChild(
  model: Model,
  parent: ResourceShape,
  child: ResourceShape,
  report: Report,
): void {
  for (const operation of [...instanceOperations(child), ...collectionOperations(child)]) {
    const shape = model.shapes.get(operation);
    const bindings = bindingsOf(model, child, operation);
    const missing = [...parent.identifiers.keys()].filter((name) => !bindings.has(name));
    if (shape === undefined || missing.length === 0) continue;
    const parameters = { child: child.id, parent: parent.id, missing: ticked(missing) };
    report("ResourceIdentifierBinding/parent", parameters, at(shape));
  }
}
