import type { Report } from "../../diagnostics.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import { isNodeArray, nodeProperty } from "../../model/node.ts";
import { at, ticked } from "../at.ts";

const COMPRESSION = "smithy.api#requestCompression";
const ENCODINGS = ["gzip"];
const UNIT = "smithy.api#Unit";

/**
 * `@requestCompression` names encodings that are known, and streams whose length must be known
 * are not compressed.
 *
 * @see https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait
 */
export function requestCompressionTraitRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, COMPRESSION)) {
    if (operation.type !== "operation") continue;
    const place = at(operation, COMPRESSION);
    const encodings = nodeProperty(operation.traits.get(COMPRESSION), "encodings");
    if (isNodeArray(encodings)) {
      const unknown = encodings.filter(
        (encoding) => typeof encoding === "string" && !ENCODINGS.includes(encoding.toLowerCase()),
      );
      if (encodings.length === 0)
        report("RequestCompressionTrait/none", { operation: operation.id }, place);
      if (unknown.length > 0) {
        const what = unknown.length === 1 ? "algorithm" : "algorithms";
        const names = ticked(unknown.map(String));
        const parameters = { what, operation: operation.id, encodings: names };
        report("RequestCompressionTrait", parameters, place);
      }
    }
    if (operation.input === UNIT) report("RequestCompressionTrait/input", {}, at(operation));
    const input = model.shapes.get(operation.input);
    for (const member of input === undefined ? [] : membersOf(input)) {
      const traits = model.shapes.get(member.target)?.traits;
      if (!traits?.has("smithy.api#streaming") || !traits.has("smithy.api#requiresLength"))
        continue;
      const parameters = { member: member.id, target: member.target };
      report("RequestCompressionTrait/stream", parameters, place);
    }
  }
}
