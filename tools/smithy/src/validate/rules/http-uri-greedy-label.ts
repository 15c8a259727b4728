import type { Report } from "../../diagnostics.ts";
import { parseUriPattern } from "../../knowledge/uri-pattern.ts";
import { shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import { at } from "../at.ts";

const HTTP = "smithy.api#http";

/**
 * A URI has one greedy label at most, as its last label.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#greedy-labels
 */
export function httpUriGreedyLabelRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, HTTP)) {
    const uri = nodeProperty(operation.traits.get(HTTP), "uri");
    if (typeof uri !== "string") continue;
    const labels = parseUriPattern(uri).segments.filter((segment) => segment.type === "label");
    const greedy = labels.filter(({ isGreedy }) => isGreedy);
    if (greedy.length > 1) {
      report("HttpUriGreedyLabel.MultipleGreedyLabels", { uri }, at(operation, HTTP));
    }
    if (greedy.length > 0 && greedy[0] !== labels.at(-1)) {
      report("HttpUriGreedyLabel.GreedyLabelIsNotLastLabel", { uri }, at(operation, HTTP));
    }
  }
}
