import type { Diagnostic, Severity } from "../../diagnostic.ts";
import { membersOf } from "../../model/model.ts";
import type { Shape, ShapeType } from "../../model/shapes.ts";
import { at } from "../../validate/at.ts";
import { changedShape, changesOf, type ChangedShape } from "../differences.ts";
import type { DiffRule } from "../rule.ts";

const COMPATIBLE = "This was determined backward compatible.";

/** Types whose shapes code has names for. */
const NAMED: readonly ShapeType[] = [
  "structure",
  "union",
  "enum",
  "intEnum",
  "service",
  "operation",
  "resource",
];

const GRAVEST: readonly Severity[] = ["SUPPRESSED", "NOTE", "WARNING", "DANGER", "ERROR"];

/**
 * A member targets another shape. It is as grave as what that changes: the type, a name that code
 * knows, or what all rules say about the two targets and their members.
 *
 * @see https://smithy.io/2.0/guides/evolving-models.html
 */
export const changedMemberTargetRule: DiffRule = (differences, report, diffOf) => {
  for (const { before, after } of changesOf(differences, "member")) {
    if (before.target === after.target) continue;
    const old = differences.before.shapes.get(before.target);
    const now = differences.after.shapes.get(after.target);
    if (old === undefined || now === undefined) continue;
    const { severity, effect } = effectOf(old, now, diffOf);
    const parameters = {
      member: before.id,
      before: old.id,
      beforeType: old.type,
      after: now.id,
      afterType: now.type,
      effect,
    };
    report("ChangedMemberTarget", parameters, { ...at(after), severity });
  }
};

interface Effect {
  readonly severity: Severity;
  readonly effect: string;
}

function effectOf(
  before: Shape,
  after: Shape,
  diffOf: (changed: readonly ChangedShape[]) => readonly Diagnostic[],
): Effect {
  if (before.type !== after.type)
    return wrong(`The type of the targeted shape changed from ${before.type} to ${after.type}.`);
  if (NAMED.includes(before.type)) return wrong(`The name of a ${before.type} is significant.`);
  if (before.traits.has("smithy.api#enum"))
    return wrong(
      "The `smithy.api#enum` trait was found on the target, so the name of the targeted shape matters for codegen.",
    );
  // Lists and maps cannot hold themselves without a structure or union between, so this ends.
  const members = membersOf(after);
  const events = diffOf([
    changedShape(before, after),
    ...membersOf(before).flatMap((member, index) => {
      const other = members[index];
      return other === undefined ? [] : [changedShape(member, other)];
    }),
  ]);
  if (events.length === 0) return { severity: "WARNING", effect: COMPATIBLE };
  const ranks = events.map(({ severity }) => GRAVEST.indexOf(severity));
  const rank = Math.max(GRAVEST.indexOf("WARNING"), ...ranks);
  const list = events.map(({ severity, message }) => `- [${severity}] ${indented(message)}\n`);
  const text = `This will result in the following effective differences:\n\n${list.join("")}`;
  const severity = GRAVEST[rank] ?? "ERROR";
  return { severity, effect: (severity === "WARNING" ? `${COMPATIBLE} ${text}` : text).trim() };
}

function wrong(effect: string): Effect {
  return { severity: "ERROR", effect };
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ").trim();
}
