import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";

/** Members are in another order, or a new one is not the last. */
export function changedMemberOrderRule(differences: Differences, report: Report): void {
  for (const { before, after } of [
    ...changesOf(differences, "structure"),
    ...changesOf(differences, "union"),
  ]) {
    const names = [...after.members.keys()];
    const isReordered = [...before.members.keys()].some(
      // Where members are removed, that is what is wrong.
      (name, index) => index < names.length && names[index] !== name,
    );
    if (isReordered) report("ChangedMemberOrder", { type: before.type }, at(after));
  }
}
