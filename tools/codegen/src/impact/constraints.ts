import {
  isNodeObject,
  memberTraitOf,
  type MemberShape,
  nodeProperty,
  nodesEqual,
  type NodeValue,
  type ShapeId,
} from "@tsmith/smithy";
import type { ServiceView } from "../view/service-view.ts";

/** A value that was allowed and no longer is. */
export interface Narrowing {
  readonly trait: string;
  readonly witness: string;
}

const TRAITS: readonly ShapeId[] = [
  "smithy.api#length",
  "smithy.api#pattern",
  "smithy.api#range",
  "smithy.api#uniqueItems",
];

/** The constraints of a member that fewer values keep than before; those of its target count. @internal */
export function narrowings(
  before: ServiceView,
  after: ServiceView,
  old: MemberShape,
  now: MemberShape,
): readonly Narrowing[] {
  return TRAITS.flatMap((trait) =>
    narrowing(
      trait,
      memberTraitOf(before.model, old, trait),
      memberTraitOf(after.model, now, trait),
    ),
  );
}

function narrowing(
  trait: ShapeId,
  old: NodeValue | undefined,
  now: NodeValue | undefined,
): readonly Narrowing[] {
  if (now === undefined || (old !== undefined && nodesEqual(old, now))) return [];
  const name = `@${trait.replace("smithy.api#", "")}`;
  if (trait === "smithy.api#pattern") {
    const witness =
      old === undefined
        ? `a text that ${String(now)} does not match`
        : `a text that ${String(old)} matches and ${String(now)} does not`;
    return [{ trait: name, witness }];
  }
  if (!isNodeObject(now) || trait === "smithy.api#uniqueItems")
    return [{ trait: name, witness: "a list that holds an item twice" }];
  const what = trait === "smithy.api#length" ? "a length of" : "the number";
  return [
    ...lowered(old, now).map((value) => ({ trait: name, witness: `${what} ${value}` })),
    ...raised(old, now, trait).map((value) => ({ trait: name, witness: `${what} ${value}` })),
  ];
}

function lowered(old: NodeValue | undefined, now: NodeValue): readonly number[] {
  const [was, is] = [nodeProperty(old, "max"), nodeProperty(now, "max")];
  if (typeof is !== "number") return [];
  if (typeof was !== "number") return [is + 1];
  return is < was ? [was] : [];
}

/** A length is never below zero. */
function raised(old: NodeValue | undefined, now: NodeValue, trait: ShapeId): readonly number[] {
  const [was, is] = [nodeProperty(old, "min"), nodeProperty(now, "min")];
  if (typeof is !== "number") return [];
  if (typeof was === "number") return is > was ? [was] : [];
  if (trait === "smithy.api#length") return is > 0 ? [0] : [];
  return [is - 1];
}
