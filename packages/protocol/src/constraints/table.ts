import type { Constraint, Constraints } from "@tsmith/schema";

/** The constraints of a member; names come from a model and may be those of `Object.prototype`. */
export function memberConstraint(
  constraints: Constraints,
  id: string | undefined,
  member: string,
): Constraint | undefined {
  if (id === undefined || !Object.hasOwn(constraints, id)) return undefined;
  const members = constraints[id]?.members;
  return members !== undefined && Object.hasOwn(members, member) ? members[member] : undefined;
}
