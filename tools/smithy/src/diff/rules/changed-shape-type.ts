import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import type { ChangedShape, Differences } from "../differences.ts";

/** A shape is of another type, apart from what 2.0 asks of models of 1.0. */
export function changedShapeTypeRule({ changed }: Differences, report: Report): void {
  for (const change of changed) {
    const { before, after } = change;
    if (before.type === after.type || isExpected(change)) continue;
    const parameters = { id: after.id, before: before.type, after: after.type };
    report("ChangedShapeType", parameters, at(after));
  }
}

/** A set that became a list of unique items, or a string with `@enum` that became an enum. */
function isExpected({ before, after }: ChangedShape): boolean {
  if (before.type === "set" && after.type === "list")
    return after.traits.has("smithy.api#uniqueItems");
  return before.traits.has("smithy.api#enum") && after.type === "enum";
}
