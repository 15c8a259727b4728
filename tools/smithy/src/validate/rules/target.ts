import { neighbours, type Neighbour, type Relationship } from "../../knowledge/neighbours.ts";
import { userShapes } from "../../knowledge/user-shapes.ts";
import type { Report } from "../../diagnostics.ts";
import type { Model } from "../../model/model.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { Shape, ShapeType } from "../../model/shapes.ts";
import { suggest } from "../../suggest.ts";

const ERROR = "smithy.api#error";
const MIXIN = "smithy.api#mixin";
const TRAIT = "smithy.api#trait";

/**
 * Whatever a shape refers to exists, and is what it has to be.
 *
 * @see https://smithy.io/2.0/spec/model.html#member
 */
export function targetRule(model: Model, report: Report): void {
  for (const shape of userShapes(model)) {
    if (shape.type === "member") checkMember(model, shape, report);
    else {
      for (const edge of neighbours(shape)) {
        if (edge.relationship !== "member") checkEdge(model, shape, edge, report);
      }
    }
    if (shape.type === "map") checkMapKey(model, shape, shape.key.target, report);
  }
}

function checkMember(model: Model, shape: Shape & { type: "member" }, report: Report): void {
  const target = model.shapes.get(shape.target);
  if (target === undefined) {
    const suggestion = suggestId(model, shape.target);
    report("Target.UnresolvedShape/member", { target: shape.target, suggestion }, place(shape));
  } else if (isReferable(shape, target, "MEMBER_TARGET", report)) {
    if (["service", "operation", "resource", "member"].includes(target.type)) {
      const parameters = { type: target.type, target: named(target) };
      report("Target/member-type", parameters, place(shape));
    }
  }
}

/** How messages name a relationship of more than one word. */
const relationNames: ReadonlyMap<Relationship, string> = new Map([
  ["collectionOperation", "collection_operation"],
  ["instanceOperation", "instance_operation"],
]);

function checkEdge(model: Model, shape: Shape, edge: Neighbour, report: Report): void {
  const { relationship, to } = edge;
  const relation = relationNames.get(relationship) ?? relationship;
  const target = model.shapes.get(to);
  if (target === undefined) {
    const article = /^[aeiou]/.test(relation) ? "an" : "a";
    const suggestion = suggestId(model, to);
    const parameters = { type: shape.type, article, relation, target: to, suggestion };
    report("Target.UnresolvedShape", parameters, place(shape));
    return;
  }
  if (relationship === "mixin") {
    if (!target.traits.has(MIXIN)) report("Target/not-a-mixin", { mixin: to }, place(shape));
    return;
  }
  if (!isReferable(shape, target, relation.toUpperCase(), report)) return;

  const expect = (...types: readonly ShapeType[]): boolean => {
    if (types.includes(target.type)) return true;
    const parameters = {
      type: shape.type,
      relation,
      expected: types[0] ?? "",
      target: named(target),
    };
    report("Target/type", parameters, place(shape));
    return false;
  };
  switch (relationship) {
    case "property":
      if (["service", "operation", "resource", "member"].includes(target.type)) {
        const parameters = { type: target.type, target: named(target) };
        report("Target/member-type", parameters, place(shape));
      }
      break;
    case "resource":
      expect("resource");
      break;
    case "operation":
    case "collectionOperation":
      expect("operation");
      break;
    case "identifier":
      expect("string", "enum");
      break;
    case "input":
    case "output":
      if (expect("structure") && target.traits.has(ERROR)) {
        report("Target/error-as-input", { relation, target: to }, place(shape));
      }
      break;
    case "error":
      if (expect("structure") && !target.traits.has(ERROR)) {
        report("Target/not-an-error", { target: to }, place(shape));
      }
      break;
    case "create":
    case "put":
    case "read":
    case "update":
    case "delete":
    case "list":
      if (target.type !== "operation") {
        report("Target/lifecycle", { relation, target: named(target) }, place(shape));
      }
      break;
    default:
  }
}

/** Traits and mixins are applied and mixed in, but never referred to. */
function isReferable(shape: Shape, target: Shape, relation: string, report: Report): boolean {
  if (target.type === "member") return true;
  if (target.traits.has(TRAIT)) {
    report("Target/trait", { relation, target: target.id }, place(shape));
    return false;
  }
  if (target.traits.has(MIXIN)) {
    report("Target/mixin", { relation, target: target.id }, place(shape));
    return false;
  }
  return true;
}

function checkMapKey(model: Model, shape: Shape, key: ShapeId, report: Report): void {
  const target = model.shapes.get(key);
  if (target === undefined || target.type === "string" || target.type === "enum") return;
  report("Target/map-key", { target: named(target) }, place(shape));
}

function suggestId(model: Model, id: ShapeId): ShapeId | undefined {
  const ids = userShapes(model).filter(({ type }) => type !== "member");
  return suggest(
    id,
    ids.map((shape) => shape.id),
  );
}

function named(shape: Shape): string {
  return `(${shape.type}: \`${shape.id}\`)`;
}

function place(shape: Shape): { shape: ShapeId; location: Shape["location"] } {
  return { shape: shape.id, location: shape.location };
}
