import type { Report } from "../../diagnostics.ts";
import { isNullable } from "../../knowledge/nullability.ts";
import type { Model } from "../../model/model.ts";
import type { MemberShape } from "../../model/shapes.ts";
import { at } from "../../validate/at.ts";
import {
  changedShape,
  changesOf,
  isTraitAdded,
  isTraitKept,
  isTraitRemoved,
  type ChangedShape,
  type Differences,
} from "../differences.ts";

const CLIENT_OPTIONAL = "smithy.api#clientOptional";
const DEFAULT = "smithy.api#default";
const INPUT = "smithy.api#input";
const REQUIRED = "smithy.api#required";
const UNION_OR_STRUCTURE = "StructureOrUnion";

/**
 * A member that clients could leave out, or find missing, must now be there, or the other way round.
 *
 * @see https://smithy.io/2.0/guides/evolving-models.html#updating-structures
 */
export function changedNullabilityRule(differences: Differences, report: Report): void {
  const seen = new Set<string>();
  const changes = [...changesOf(differences, "member"), ...membersOfChangedInputs(differences)];
  for (const change of changes) {
    const wasNullable = isNullable(differences.before, change.before);
    if (wasNullable === isNullable(differences.after, change.after)) continue;
    if (seen.has(change.after.id)) continue;
    seen.add(change.after.id);
    const found = reasons(differences, change);
    const [from, to] = wasNullable
      ? (["nullable", "non-nullable"] as const)
      : (["non-nullable", "nullable"] as const);
    const parameters = { member: change.before.name, from, to };
    for (const { code, idSuffix, ...more } of found) {
      report(code, { ...parameters, ...NOTHING, ...more }, { ...at(change.after), idSuffix });
    }
    if (found.length === 0) report("ChangedNullability", parameters, at(change.after));
  }
}

/** Every reason has all parameters; the message takes what it needs. */
const NOTHING = { container: "", type: "", value: "" };

interface Reason {
  readonly code: `ChangedNullability/${
    | "added-client-optional"
    | "added-default"
    | "added-input"
    | "added-null-default"
    | "added-required"
    | "added-required-structure"
    | "removed-client-optional"
    | "removed-input"
    | "removed-null-default"
    | "removed-required"
    | "removed-required-structure"}`;
  readonly idSuffix: string;
  readonly container?: string;
  readonly type?: string;
  readonly value?: string;
}

/** The members of structures that became inputs, or no longer are. */
function membersOfChangedInputs(differences: Differences): readonly ChangedShape<MemberShape>[] {
  return changesOf(differences, "structure")
    .filter((change) => isTraitAdded(change, INPUT) || isTraitRemoved(change, INPUT))
    .flatMap(({ before, after }) =>
      [...after.members.values()].flatMap((member) => {
        const old = before.members.get(member.name);
        // Both are members.
        return old === undefined ? [] : [changedShape(old, member) as ChangedShape<MemberShape>];
      }),
    );
}

function reasons(differences: Differences, change: ChangedShape<MemberShape>): readonly Reason[] {
  const container = change.after.container;
  const wasInput = isOfInput(differences.before, change.before);
  const isInput = isOfInput(differences.after, change.after);
  if (wasInput !== isInput) {
    const code = wasInput ? "ChangedNullability/removed-input" : "ChangedNullability/added-input";
    const idSuffix = wasInput ? "RemovedInputTrait" : "AddedInputTrait";
    return [{ code, idSuffix, container }, ...nullDefaults(change)];
  }
  return [...(isInput ? [] : traitReasons(differences, change)), ...nullDefaults(change)];
}

function traitReasons(
  differences: Differences,
  change: ChangedShape<MemberShape>,
): readonly Reason[] {
  const found: Reason[] = [];
  const type = differences.after.shapes.get(change.after.target)?.type;
  const isStructure = type === "structure" || type === "union";
  if (isTraitAdded(change, CLIENT_OPTIONAL) && isTraitKept(change, REQUIRED)) {
    const code = "ChangedNullability/added-client-optional";
    found.push({ code, idSuffix: "AddedClientOptionalTrait" });
  } else if (isTraitRemoved(change, CLIENT_OPTIONAL) && isTraitKept(change, REQUIRED)) {
    const code = "ChangedNullability/removed-client-optional";
    found.push({ code, idSuffix: "RemovedClientOptionalTrait" });
  } else if (isTraitAdded(change, REQUIRED) && !change.after.traits.has(CLIENT_OPTIONAL)) {
    if (isStructure) {
      const code = "ChangedNullability/added-required-structure";
      found.push({ code, idSuffix: `AddedRequiredTrait.${UNION_OR_STRUCTURE}`, type });
    } else {
      const code = "ChangedNullability/added-required";
      found.push({ code, idSuffix: "AddedRequiredTrait" });
    }
  }
  if (isTraitAdded(change, DEFAULT) && !isTraitRemoved(change, REQUIRED)) {
    found.push({ code: "ChangedNullability/added-default", idSuffix: "AddedDefaultTrait" });
  }
  const isFree =
    isTraitRemoved(change, REQUIRED) &&
    !change.after.traits.has(DEFAULT) &&
    !change.before.traits.has(CLIENT_OPTIONAL);
  if (isFree && isStructure) {
    const code = "ChangedNullability/removed-required-structure";
    found.push({ code, idSuffix: `RemovedRequiredTrait.${UNION_OR_STRUCTURE}`, type });
  } else if (isFree) {
    found.push({ code: "ChangedNullability/removed-required", idSuffix: "RemovedRequiredTrait" });
  }
  return found;
}

function nullDefaults({ before, after }: ChangedShape<MemberShape>): readonly Reason[] {
  const old = before.traits.get(DEFAULT);
  const now = after.traits.get(DEFAULT);
  if (old === undefined || now === undefined || (old === null) === (now === null)) return [];
  const value = JSON.stringify(old ?? now);
  return [
    now === null
      ? { code: "ChangedNullability/added-null-default", idSuffix: "AddedNullDefault", value }
      : { code: "ChangedNullability/removed-null-default", idSuffix: "RemovedNullDefault", value },
  ];
}

function isOfInput(model: Model, member: MemberShape): boolean {
  return model.shapes.get(member.container)?.traits.has(INPUT) === true;
}
