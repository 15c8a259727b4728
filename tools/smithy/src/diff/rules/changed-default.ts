import type { Report } from "../../diagnostics.ts";
import type { Model } from "../../model/model.ts";
import type { NodeValue } from "../../model/node.ts";
import type { MemberShape } from "../../model/shapes.ts";
import { ZERO_VALUES } from "../../model/zero-values.ts";
import { at } from "../../validate/at.ts";
import type { ChangedShape, Differences } from "../differences.ts";

const DEFAULT = "smithy.api#default";

/**
 * A default is another one: code that was generated before fills in the old one, or none.
 *
 * @see https://smithy.io/2.0/guides/evolving-models.html#default-trait
 */
export function changedDefaultRule({ changed, after }: Differences, report: Report): void {
  for (const change of changed) {
    const difference = change.traits.get(DEFAULT);
    if (difference === undefined) continue;
    const { before: old, after: now } = difference;
    if (now === undefined) checkRemoved(after, change, old, report);
    else if (old === undefined) checkAdded(change, now, report);
    else checkChanged(after, change, old, now, report);
  }
}

function checkRemoved(
  model: Model,
  { after: shape }: ChangedShape,
  old: NodeValue | undefined,
  report: Report,
): void {
  // `null` only says that the default of the target does not hold.
  if (shape.type === "member" && old === null) {
    if ((model.shapes.get(shape.target)?.traits.get(DEFAULT) ?? null) === null) return;
  }
  report("ChangedDefault/removed", {}, at(shape));
}

function checkAdded({ after: shape }: ChangedShape, now: NodeValue, report: Report): void {
  const value = JSON.stringify(now);
  if (shape.type !== "member") {
    report("ChangedDefault/added-to-root", { value }, at(shape, DEFAULT));
  } else if (now !== null && !shape.traits.has("smithy.api#addedDefault")) {
    report("ChangedDefault/added", { value }, at(shape, DEFAULT));
  }
}

function checkChanged(
  model: Model,
  { after: shape }: ChangedShape,
  old: NodeValue,
  now: NodeValue,
  report: Report,
): void {
  const parameters = { before: JSON.stringify(old), after: JSON.stringify(now) };
  const place = at(shape, DEFAULT);
  if (shape.type !== "member") {
    report("ChangedDefault/of-root", parameters, place);
    return;
  }
  const wasZero = isZero(model, shape, old);
  if (wasZero === isZero(model, shape, now)) report("ChangedDefault", parameters, place);
  else if (wasZero) report("ChangedDefault/from-zero", parameters, place);
  else report("ChangedDefault/to-zero", parameters, place);
}

/** Whether a default is the one that members of the type had in 1.0. */
function isZero(model: Model, member: MemberShape, value: NodeValue): boolean {
  const type = model.shapes.get(member.target)?.type;
  if (type === "blob") return value === "";
  return type !== undefined && ZERO_VALUES.get(type) === value;
}
