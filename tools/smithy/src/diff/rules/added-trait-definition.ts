import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import type { Differences } from "../differences.ts";

/** A trait is new. */
export function addedTraitDefinitionRule({ added }: Differences, report: Report): void {
  for (const shape of added) {
    if (!shape.traits.has("smithy.api#trait")) continue;
    report("AddedTraitDefinition", { trait: shape.id }, at(shape));
  }
}
