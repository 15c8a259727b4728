import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import { changesOf, type Differences } from "../differences.ts";

/**
 * A structure that was there has a new member that must be sent: callers from before do not.
 *
 * @see https://smithy.io/2.0/guides/evolving-models.html#updating-structures
 */
export function addedRequiredMemberRule(differences: Differences, report: Report): void {
  for (const { before, after } of changesOf(differences, "structure")) {
    for (const member of after.members.values()) {
      const { traits } = member;
      if (before.members.has(member.name) || !traits.has("smithy.api#required")) continue;
      if (traits.has("smithy.api#default") || traits.has("smithy.api#clientOptional")) continue;
      report("AddedRequiredMember", {}, at(member));
    }
  }
}
