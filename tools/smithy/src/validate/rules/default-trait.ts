import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait, userShapes } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { isNodeArray, isNodeObject, type NodeValue } from "../../model/node.ts";
import { nodesEqual } from "../../model/node-equality.ts";
import type { MemberShape, Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";
import { validateValue } from "../value.ts";

const DEFAULT = "smithy.api#default";
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * A default is a value of its shape, and no collection but an empty one.
 *
 * @see https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait
 */
export function defaultTraitRule(model: Model, report: Report): void {
  for (const shape of shapesWithTrait(model, DEFAULT)) {
    const value = shape.traits.get(DEFAULT) ?? null;
    checkValue(model, shape, value, report);
    if (shape.type === "member") checkCoherence(model, shape, value, report);
  }
  checkMissing(model, report);
}

function checkValue(model: Model, shape: Shape, value: NodeValue, report: Report): void {
  const place = at(shape, DEFAULT);
  if (value === null) {
    if (shape.type !== "member") report("DefaultTrait/null", {}, place);
    return;
  }
  for (const { path, message, severity, idSuffix } of validateValue(model, value, shape)) {
    const where = path.map((key) => `.${key}`).join("");
    // A zero that is out of range is what version 1.0 made of many numbers.
    const isZero = value === 0 && idSuffix?.endsWith("InvalidRange");
    const parameters = { where, problem: message };
    const there = idSuffix === undefined ? place : { ...place, idSuffix };
    if (isZero || severity === "WARNING") report("DefaultTrait/warning", parameters, there);
    else report("DefaultTrait", parameters, there);
  }
  const target = shape.type === "member" ? model.shapes.get(shape.target) : shape;
  const isFilled = isNodeArray(value)
    ? value.length > 0
    : isNodeObject(value) && Object.keys(value).length > 0;
  switch (target?.type) {
    case "map":
      if (isFilled && isNodeObject(value)) report("DefaultTrait/map", {}, place);
      break;
    case "list":
    case "set":
      if (isFilled && isNodeArray(value)) report("DefaultTrait/list", {}, place);
      break;
    case "document":
      if (isFilled) {
        const type = isNodeArray(value) ? "array" : "object";
        report("DefaultTrait/document", { type }, place);
      }
      break;
    case "blob":
      if (typeof value === "string" && !BASE64.test(value)) report("DefaultTrait/blob", {}, place);
      break;
    default:
  }
}

/** The default of a member is that of its target, or `null`. */
function checkCoherence(model: Model, member: MemberShape, value: NodeValue, report: Report): void {
  const expected = model.shapes.get(member.target)?.traits.get(DEFAULT);
  if (expected === undefined || value === null || nodesEqual(expected, value)) return;
  const parameters = {
    target: member.target,
    value: JSON.stringify(value),
    expected: JSON.stringify(expected),
  };
  report("DefaultTrait/incoherent", parameters, at(member, DEFAULT));
}

/** Every member of a structure repeats the default of its target. */
function checkMissing(model: Model, report: Report): void {
  for (const member of userShapes(model)) {
    if (member.type !== "member" || member.traits.has(DEFAULT)) continue;
    const expected = model.shapes.get(member.target)?.traits.get(DEFAULT);
    if (expected === undefined) continue;
    if (model.shapes.get(member.container)?.type !== "structure") continue;
    const parameters = { target: member.target, value: JSON.stringify(expected) };
    report("DefaultTrait/missing", parameters, at(member));
  }
}
