import { reach } from "../../knowledge/closure.ts";
import { shapesOfType, userShapes } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeString } from "../../model/node.ts";
import { shapeIdParts, shapeName } from "../../model/shape-id.ts";
import type { MemberShape, Shape } from "../../model/shapes.ts";
import { isDefinition } from "../../prelude.ts";
import type { Linter, NoteEvent } from "../linter.ts";

const CASES = { upper: /^[A-Z]+[A-Za-z0-9]*$/, lower: /^[a-z]+[A-Za-z0-9]*$/ } as const;

/** `auto`: what most members of a service do. */
type Handling = keyof typeof CASES | "auto";

/**
 * Notes shapes that are not in upper camel case, traits that are not in lower camel case, and
 * members that are not in the case of the others.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#camelcase
 */
export const camelCase: Linter = {
  severity: "DANGER",
  configure(configuration) {
    const wanted = nodeString(configuration, "memberNames")?.toLowerCase();
    const handling = wanted === "upper" || wanted === "lower" ? wanted : "auto";
    return (model, note) => {
      for (const shape of userShapes(model)) if (shape.type !== "member") checkShape(shape, note);
      checkMembers(model, handling, note);
    };
  },
};

function checkShape(shape: Shape, note: NoteEvent): void {
  const name = shapeName(shape.id);
  const { traits, type } = shape;
  if (!traits.has("smithy.api#trait")) {
    if (!CASES.upper.test(name)) {
      note(`${type} shape name, \`${name}\`, is not upper camel case`, shape);
    }
    return;
  }
  const isDefined =
    traits.has("smithy.api#authDefinition") || traits.has("smithy.api#protocolDefinition");
  if (!isDefined && !CASES.lower.test(name)) {
    note(`${type} trait definition, \`${name}\`, is not lower camel case`, shape);
  }
}

/** Members are alike within a service; the others within a namespace. */
function checkMembers(model: Model, handling: Handling, note: NoteEvent): void {
  const seen = new Set<Shape>();
  for (const service of shapesOfType(model, "service")) {
    const members = [...reach(model, service.id)].filter(
      (shape) => shape.type === "member" && !isDefinition(shape),
    );
    for (const member of members) seen.add(member);
    checkScope(model, members, handling, shapeName(service.id), note);
  }
  const others = shapesOfType(model, "member").filter((member) => !seen.has(member));
  const byNamespace = Map.groupBy(others, ({ container }) => shapeIdParts(container).namespace);
  for (const [namespace, members] of byNamespace) {
    checkScope(model, members, handling, `${namespace} namespace`, note);
  }
}

function checkScope(
  model: Model,
  members: readonly Shape[],
  handling: Handling,
  scope: string,
  note: NoteEvent,
): void {
  const named = members.filter((member): member is MemberShape => isNamed(model, member));
  const wanted = handling === "auto" ? mostUsed(named) : handling;
  for (const member of named) {
    if (CASES[wanted].test(member.name)) continue;
    note(
      `Member shape member name, \`${member.name}\`, is not ${wanted} camel case; members in the ${scope} must all use ${wanted} camel case.`,
      member,
    );
  }
}

/** Whether a member's name was chosen: lists and maps have none to choose, enums have their own. */
function isNamed(model: Model, shape: Shape): boolean {
  if (shape.type !== "member") return false;
  const type = model.shapes.get(shape.container)?.type;
  return type === "structure" || type === "union";
}

function mostUsed(members: readonly MemberShape[]): keyof typeof CASES {
  const upper = members.filter(({ name }) => CASES.upper.test(name)).length;
  const lower = members.filter(({ name }) => CASES.lower.test(name)).length;
  return upper > lower ? "upper" : "lower";
}
