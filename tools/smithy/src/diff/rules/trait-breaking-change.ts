import type { Severity } from "../../diagnostic.ts";
import type { Report } from "../../diagnostics.ts";
import { memberOf, type Model } from "../../model/model.ts";
import {
  isNodeArray,
  isNodeObject,
  nodeEntries,
  nodeItems,
  nodeProperty,
  nodeString,
  type NodeValue,
} from "../../model/node.ts";
import { nodesEqual } from "../../model/node-equality.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { Shape } from "../../model/shapes.ts";
import { isDefinition } from "../../prelude.ts";
import { at } from "../../validate/at.ts";
import type { Differences } from "../differences.ts";
import { changeType, traitChangeText, type ChangeType } from "../trait-change.ts";
import { definitionOf } from "../trait-definition.ts";

/** What a rule's `change` stands for. */
const CHANGES = new Map<string | undefined, readonly ChangeType[]>([
  ["add", ["Add"]],
  ["remove", ["Remove"]],
  ["update", ["Update"]],
  ["any", ["Add", "Remove", "Update"]],
  ["presence", ["Add", "Remove"]],
]);

/**
 * A change of a trait breaks what its definition says it breaks.
 *
 * @see https://smithy.io/2.0/spec/model.html#breaking-change-rules
 */
export function traitBreakingChangeRule(differences: Differences, report: Report): void {
  for (const { after: shape, traits } of differences.changed) {
    for (const [trait, { before, after }] of traits) {
      const definition = definitionOf(differences, trait);
      if (definition === undefined) continue;
      const model =
        isDefinition(definition) && !differences.after.shapes.has(trait)
          ? differences.before
          : differences.after;
      const rules = nodeItems(definition.traits.get("smithy.api#trait"), "breakingChanges");
      for (const rule of rules) {
        const path = (nodeString(rule, "path") ?? "").split("/").slice(1);
        // What is below a trait that is gone is not worth a word.
        if (path.length > 0 && (after ?? null) === null) continue;
        const old = valuesAt(model, definition, path, before);
        const now = valuesAt(model, definition, path, after);
        const places = [...[...old.keys()].toSorted(), ...[...now.keys()].toSorted()];
        for (const place of new Set(places))
          check(shape, trait, rule, place, old.get(place), now.get(place), report);
      }
    }
  }
}

function check(
  shape: Shape,
  trait: ShapeId,
  rule: NodeValue,
  path: string,
  before: NodeValue | undefined,
  after: NodeValue | undefined,
  report: Report,
): void {
  // A value that is `null` is none.
  const [old, now] = [before ?? undefined, after ?? undefined];
  const type = changeType(old, now);
  if (type === undefined) return;
  if (CHANGES.get(nodeString(rule, "change"))?.includes(type) !== true) return;
  const change = changeText(trait, path, old, now);
  const more = nodeString(rule, "message");
  const text = more === undefined ? change : `${change}${change.endsWith(".") ? "" : "; "}${more}`;
  const place = { ...at(shape, trait), idSuffix: `${type}.${trait}` };
  // The values of the definition are severities.
  const severity = (nodeString(rule, "severity") ?? "ERROR") as Severity;
  report("TraitBreakingChange", { change: text }, { ...place, severity });
}

/** An empty object says no more than that the trait is there. */
function changeText(
  trait: ShapeId,
  path: string,
  before: NodeValue | undefined,
  after: NodeValue | undefined,
): string {
  const isPlain = path === "" && nodesEqual(before ?? after ?? null, {});
  if (isPlain && before === undefined) return `Added trait \`${trait}\``;
  if (isPlain && after === undefined) return `Removed trait \`${trait}\``;
  return traitChangeText(trait, path, before, after);
}

/** The values that a path of members leads to, each by where it is. */
function valuesAt(
  model: Model,
  definition: Shape,
  path: readonly string[],
  value: NodeValue | undefined,
): ReadonlyMap<string, NodeValue> {
  const found = new Map<string, NodeValue>();
  const visit = (shape: Shape, depth: number, here: NodeValue, pointer: string): void => {
    const segment = path[depth];
    if (segment === undefined || segment === "") {
      found.set(pointer, here);
      return;
    }
    const next = model.shapes.get(memberOf(shape, segment)?.target ?? "");
    if (next === undefined) return;
    if (isNodeArray(here)) {
      for (const [index, item] of here.entries())
        visit(next, depth + 1, item, `${pointer}/${index}`);
    } else if (shape.type === "map") {
      for (const [key, item] of nodeEntries(here))
        visit(next, depth + 1, item, `${pointer}/${key}`);
    } else if (isNodeObject(here)) {
      visit(next, depth + 1, nodeProperty(here, segment) ?? null, `${pointer}/${segment}`);
    }
  };
  visit(definition, 0, value ?? null, "");
  return found;
}
