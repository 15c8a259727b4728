import type { Report } from "../../diagnostics.ts";
import { operationsOf } from "../../knowledge/operations.ts";
import { shapesOfType, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { memberOf, type Model } from "../../model/model.ts";
import { nodeProperty, type NodeValue } from "../../model/node.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { MemberShape, OperationShape, ShapeType } from "../../model/shapes.ts";
import { at, ticked } from "../at.ts";

const PAGINATED = "smithy.api#paginated";

interface Property {
  readonly name: "inputToken" | "outputToken" | "pageSize" | "items";
  readonly side: "input" | "output";
  readonly isNeeded: boolean;
  readonly targets: readonly ShapeType[];
  readonly discouraged: readonly ShapeType[];
}

const TOKENS: readonly ShapeType[] = ["map", "string"];
const PROPERTIES: readonly Property[] = [
  { name: "inputToken", side: "input", isNeeded: true, targets: TOKENS, discouraged: ["map"] },
  {
    name: "pageSize",
    side: "input",
    isNeeded: false,
    targets: ["byte", "integer", "long", "short"],
    discouraged: ["byte", "long", "short"],
  },
  { name: "outputToken", side: "output", isNeeded: true, targets: TOKENS, discouraged: ["map"] },
  {
    name: "items",
    side: "output",
    isNeeded: false,
    targets: ["list", "map"],
    discouraged: [],
  },
];

/**
 * What `@paginated` names is there, and is of a type that pages are made with.
 *
 * @see https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait
 */
export function paginatedTraitRule(model: Model, report: Report): void {
  const broken = new Set<OperationShape>();
  for (const operation of shapesWithTrait(model, PAGINATED)) {
    if (operation.type !== "operation") continue;
    const value = operation.traits.get(PAGINATED) ?? {};
    for (const property of PROPERTIES) {
      const isSound = check(model, operation, property, [value], undefined, report);
      if (!isSound) broken.add(operation);
    }
  }
  for (const service of shapesOfType(model, "service")) {
    const shared = service.traits.get(PAGINATED) ?? {};
    for (const operation of operationsOf(model, service.id)) {
      const value = operation.traits.get(PAGINATED);
      if (value === undefined || broken.has(operation)) continue;
      for (const property of PROPERTIES) {
        check(model, operation, property, [value, shared], service.id, report);
      }
    }
  }
}

/** Checks one property, of the operation alone or completed by its service. */
function check(
  model: Model,
  operation: OperationShape,
  property: Property,
  values: readonly NodeValue[],
  service: ShapeId | undefined,
  report: Report,
): boolean {
  const { name, side, isNeeded } = property;
  const own = nodeProperty(values[0], name);
  const path = values.map((value) => nodeProperty(value, name)).find((one) => one !== undefined);
  const place = at(operation, PAGINATED);
  const prefix = service === undefined ? "" : `When bound within the \`${service}\` service, `;
  if (typeof path !== "string") {
    if (service === undefined || !isNeeded) return true;
    report("PaginatedTrait/missing", { prefix, name }, place);
    return false;
  }
  // What the operation says itself is checked without the service already.
  if (service !== undefined && own !== undefined) return true;
  if (side === "input" && path.includes(".")) {
    report("PaginatedTrait/path", { prefix, name }, place);
    return false;
  }
  const member = resolve(model, operation[side], path);
  if (member === undefined) {
    report("PaginatedTrait/unknown", { prefix, name, path }, place);
    return false;
  }
  if (side === "output" && path.split(".").length > 2) {
    report("PaginatedTrait/deep", { prefix, name }, { ...place, idSuffix: `DeeplyNested.${name}` });
  }
  return checkMember(model, operation, property, member, prefix, report);
}

function checkMember(
  model: Model,
  operation: OperationShape,
  { name, targets, discouraged }: Property,
  member: MemberShape,
  prefix: string,
  report: Report,
): boolean {
  const place = at(operation, PAGINATED);
  const parameters = { prefix, name, member: member.name };
  let isSound = true;
  if (member.traits.has("smithy.api#required")) {
    if (name === "inputToken") {
      report("PaginatedTrait/required", parameters, place);
      isSound = false;
    } else if (name === "outputToken") {
      report("PaginatedTrait/discouraged-required", parameters, {
        ...place,
        idSuffix: `ShouldNotBeRequired.${name}`,
      });
    } else if (name === "pageSize") {
      report("PaginatedTrait/required-size", parameters, {
        ...place,
        idSuffix: `ShouldNotBeRequired.${name}`,
      });
    }
  }
  const target = model.shapes.get(member.target);
  const type = target?.type === "enum" ? "string" : target?.type === "set" ? "list" : target?.type;
  if (type === undefined) return isSound;
  if (!targets.includes(type)) {
    report("PaginatedTrait/target", { ...parameters, type, targets: ticked(targets) }, place);
    return false;
  }
  if (discouraged.includes(type)) {
    const good = ticked(targets.filter((one) => !discouraged.includes(one)));
    report(
      "PaginatedTrait/discouraged",
      { ...parameters, type, targets: good },
      { ...place, idSuffix: `WrongShapeType.${name}` },
    );
  }
  return isSound;
}

function resolve(model: Model, structure: ShapeId, path: string): MemberShape | undefined {
  let shape = model.shapes.get(structure);
  let member: MemberShape | undefined;
  for (const name of path.split(".")) {
    member = shape && memberOf(shape, name);
    if (member === undefined) return undefined;
    shape = model.shapes.get(member.target);
  }
  return member;
}
