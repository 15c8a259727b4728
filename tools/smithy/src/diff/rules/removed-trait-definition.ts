import type { Report } from "../../diagnostics.ts";
import { at } from "../../validate/at.ts";
import type { Differences } from "../differences.ts";

/** A trait that others could see is gone. */
export function removedTraitDefinitionRule({ removed }: Differences, report: Report): void {
  for (const shape of removed) {
    if (!shape.traits.has("smithy.api#trait") || shape.traits.has("smithy.api#private")) continue;
    report("RemovedTraitDefinition", { trait: shape.id }, at(shape));
  }
}
