import type { Severity } from "../../diagnostic.ts";
import type { Report } from "../../diagnostics.ts";
import { membersOf } from "../../model/model.ts";
import {
  isNodeArray,
  isNodeObject,
  nodeItems,
  nodeProperty,
  type NodeValue,
} from "../../model/node.ts";
import type { ShapeId } from "../../model/shape-id.ts";
import type { MemberShape, Shape } from "../../model/shapes.ts";
import { at } from "../../validate/at.ts";
import type { Differences } from "../differences.ts";
import { changeType, traitChangeText, type ChangeType } from "../trait-change.ts";
import { definitionOf } from "../trait-definition.ts";

/** A kind of change that a trait, or a part of its value, has a severity for. */
interface Strategy {
  readonly types: readonly ChangeType[];
  readonly severity: Severity;
}

const DEFAULTS: readonly Strategy[] = [
  { types: ["Add", "Update"], severity: "NOTE" },
  { types: ["Remove"], severity: "WARNING" },
];
const UNKNOWN: readonly Strategy[] = [{ types: ["Add", "Remove", "Update"], severity: "WARNING" }];

/** Rules of their own speak of these. */
const IGNORED: readonly ShapeId[] = ["smithy.api#box", "smithy.api#required"];

/** A trait and where it is; `note` says what a change of it, or below it, comes to. */
type NoteChange = (
  path: string,
  before: NodeValue | undefined,
  after: NodeValue | undefined,
  strategies: readonly Strategy[],
) => void;

/**
 * A trait is added, removed or has another value. Tags of its definition, such as
 * `diff.error.remove`, say how grave that is; definitions with `breakingChanges` have a rule of
 * their own.
 *
 * @see https://github.com/smithy-lang/smithy/tree/main/smithy-diff#using-diff-tags
 */
export function modifiedTraitRule(differences: Differences, report: Report): void {
  for (const { after: shape, traits } of differences.changed) {
    for (const [trait, { before, after }] of traits) {
      if (IGNORED.includes(trait)) continue;
      const definition = definitionOf(differences, trait);
      const note: NoteChange = (path, old, now, strategies) => {
        const type = changeType(old, now);
        if (type === undefined) return;
        const change = traitChangeText(trait, path, old, now);
        for (const { types, severity } of strategies) {
          if (!types.includes(type)) continue;
          const place = { ...at(shape, trait), idSuffix: `${type}.${trait}`, severity };
          report("ModifiedTrait", { change }, place);
        }
      };
      note("", before, after, strategiesOf(definition));
      const hasContents = definition !== undefined && tagsOf(definition).includes("diff.contents");
      if (hasContents && before !== undefined && after !== undefined)
        crawl(differences, definition, before, after, "", note);
    }
  }
}

function strategiesOf(definition: Shape | undefined): readonly Strategy[] {
  if (definition === undefined) return UNKNOWN;
  const own = tagged(definition);
  if (own.length > 0 || tagsOf(definition).includes("diff.contents")) return own;
  const changes = nodeItems(definition.traits.get("smithy.api#trait"), "breakingChanges");
  return changes.length > 0 ? [] : DEFAULTS;
}

function tagsOf(shape: Shape): readonly NodeValue[] {
  const tags = shape.traits.get("smithy.api#tags");
  return isNodeArray(tags) ? tags : [];
}

const SEVERITIES = new Map<string, Severity>([
  ["error", "ERROR"],
  ["danger", "DANGER"],
  ["warning", "WARNING"],
]);
const TYPES = new Map<string, readonly ChangeType[]>([
  ["add", ["Add"]],
  ["remove", ["Remove"]],
  ["update", ["Update"]],
  ["const", ["Add", "Remove", "Update"]],
]);

function tagged(shape: Shape): readonly Strategy[] {
  return tagsOf(shape).flatMap((tag) => {
    const [prefix, level = "", change = ""] = String(tag).split(".");
    const severity = SEVERITIES.get(level);
    const types = TYPES.get(change);
    return prefix === "diff" && severity && types ? [{ types, severity }] : [];
  });
}

/** Follows two values of a shape into what both can have, and notes what members say. */
function crawl(
  differences: Differences,
  shape: Shape,
  before: NodeValue | undefined,
  after: NodeValue | undefined,
  path: string,
  note: NoteChange,
): void {
  const visit = (
    member: MemberShape,
    key: string | number,
    old: NodeValue | undefined,
    now: NodeValue | undefined,
  ): void => {
    if (old === undefined && now === undefined) return;
    const inner = `${path}/${key}`;
    note(inner, old, now, tagged(member));
    const { shapes } = differences.after.shapes.has(member.target)
      ? differences.after
      : differences.before;
    const target = shapes.get(member.target);
    if (target !== undefined) crawl(differences, target, old, now, inner, note);
  };
  if (
    (shape.type === "list" || shape.type === "set") &&
    isNodeArray(before) &&
    isNodeArray(after)
  ) {
    for (let index = 0; index < Math.max(before.length, after.length); index += 1)
      visit(shape.member, index, before[index], after[index]);
  }
  if (!isNodeObject(before) || !isNodeObject(after)) return;
  if (shape.type === "map") {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      visit(shape.value, key, nodeProperty(before, key), nodeProperty(after, key));
  }
  if (shape.type === "structure" || shape.type === "union") {
    for (const member of membersOf(shape))
      visit(
        member,
        member.name,
        nodeProperty(before, member.name),
        nodeProperty(after, member.name),
      );
  }
}
