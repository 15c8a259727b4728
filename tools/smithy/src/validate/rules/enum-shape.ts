import type { Report } from "../../diagnostics.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import type { NodeValue } from "../../model/node.ts";
import type { EnumShape, MemberShape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const ENUM_VALUE = "smithy.api#enumValue";
const RECOMMENDED_NAME = /^[A-Z]+[A-Z_0-9]*$/;

/**
 * The members of an enum have values of its type, each another one.
 *
 * @see https://smithy.io/2.0/spec/simple-types.html#enum
 */
export function enumShapeRule(model: Model, report: Report): void {
  for (const shape of shapesOfType(model, "enum")) {
    checkMembers(shape, checkText, report);
  }
  for (const shape of shapesOfType(model, "intEnum")) {
    checkMembers(shape, checkInteger, report);
  }
}

function checkMembers(
  shape: EnumShape,
  /** Whether the value is one that an enum of this type can have. */
  checkValue: (member: MemberShape, report: Report) => boolean,
  report: Report,
): void {
  const values = new Set<NodeValue>();
  for (const member of shape.members.values()) {
    const value = member.traits.get(ENUM_VALUE);
    if (value !== undefined && values.has(value)) {
      const parameters = { type: shape.type, value: String(value) };
      report("EnumShape/duplicate", parameters, at(member, ENUM_VALUE));
    } else if (value !== undefined) values.add(value);
    const isValue = checkValue(member, report);
    if (!isValue && shape.type === "intEnum") continue;
    if (!RECOMMENDED_NAME.test(member.name)) {
      report("EnumShape/name", { name: member.name }, at(member));
    }
  }
}

function checkText(member: MemberShape, report: Report): boolean {
  const value = member.traits.get(ENUM_VALUE);
  if (typeof value !== "string") {
    report("EnumShape/text", { value: JSON.stringify(value) }, at(member, ENUM_VALUE));
  } else if (value === "") report("EnumShape/empty", {}, at(member, ENUM_VALUE));
  return typeof value === "string" && value !== "";
}

function checkInteger(member: MemberShape, report: Report): boolean {
  const value = member.traits.get(ENUM_VALUE);
  if (value === undefined) {
    report("EnumShape/missing", {}, at(member));
  } else if (typeof value !== "number") {
    report("EnumShape/integer", { value: JSON.stringify(value) }, at(member, ENUM_VALUE));
  } else if (!Number.isInteger(value)) {
    report("EnumShape/fraction", { value }, at(member, ENUM_VALUE));
  } else if (value < -(2 ** 31) || value >= 2 ** 31) {
    report("EnumShape/size", { value }, at(member, ENUM_VALUE));
  } else return true;
  return false;
}
