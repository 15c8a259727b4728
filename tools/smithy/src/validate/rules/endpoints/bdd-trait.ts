import type { Report } from "../../../diagnostics.ts";
import { FIRST_RESULT, type Bdd } from "../../../endpoint-rules/bdd.ts";
import { BDD, bddOf } from "../../../endpoint-rules/of-service.ts";
import { RuleError } from "../../../endpoint-rules/rule-error.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { at } from "../../at.ts";

/**
 * What a decision diagram refers to is there.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 */
export function bddTraitRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, BDD)) {
    const bdd = bddOf(service);
    if (bdd === undefined || bdd instanceof RuleError) continue;
    for (const problem of problemsOf(bdd)) report("BddTrait", { problem }, at(service, BDD));
  }
}

function* problemsOf(bdd: Bdd): Iterable<string> {
  const count = bdd.conditions.length;
  yield* problemsOfReference(bdd, "Root", bdd.root);
  for (const [index, { condition, high, low }] of bdd.nodes.entries()) {
    // The first node is the end, which leads nowhere.
    if (index === 0) continue;
    if (condition < 0 || condition >= count) {
      yield `Node ${index} has invalid variable index ${condition} (condition count: ${count})`;
    }
    yield* problemsOfReference(bdd, `Node ${index} high`, high);
    yield* problemsOfReference(bdd, `Node ${index} low`, low);
  }
}

function* problemsOfReference(
  { nodes, results }: Bdd,
  context: string,
  reference: number,
): Iterable<string> {
  if (reference === 0) yield `${context} has invalid reference: 0`;
  // That nothing matches is a result as well, the first one.
  const resultCount = results.length + 1;
  if (reference >= FIRST_RESULT) {
    const result = reference - FIRST_RESULT;
    if (result < resultCount) return;
    yield `${context} reference ${reference} points to non-existent result ${result} (result count: ${resultCount})`;
  } else if (Math.abs(reference) > 1) {
    const node = Math.abs(reference) - 1;
    if (node < nodes.length) return;
    yield `${context} reference ${reference} points to non-existent node ${node} (node count: ${nodes.length})`;
  }
}
