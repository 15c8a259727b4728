import type { MemberShape, Model, StructureShape } from "@tsmith/smithy";
import type { OperationView, ServiceView } from "../../view/service-view.ts";

/** The data of `batch` in @tsmith/mock: an answer for each entry. @internal */
export interface Batch {
  readonly entries: string;
  readonly answers: string;
  /** Members of an answer that repeat its entry's. */
  readonly repeat: readonly string[];
  /** Lists of the entries that failed. */
  readonly failures: readonly string[];
}

/**
 * What a batch is known by: one list of structures goes in, one comes back that is named for
 * success, and items of both have members in common, which tell the entries apart. Lists with a
 * length or unique items may have no room for what is asked.
 *
 * @internal
 */
export function batchOf({ model }: ServiceView, operation: OperationView): Batch | undefined {
  const { input, output } = operation;
  if (input === undefined || output === undefined) return undefined;
  const [entries, ...otherEntries] = listsOfStructures(model, input);
  const lists = listsOfStructures(model, output);
  const [answers, ...otherAnswers] = lists.filter(({ name }) => isOfSuccesses(name));
  if (entries === undefined || otherEntries.length > 0) return undefined;
  if (answers === undefined || otherAnswers.length > 0 || !answers.isFree) return undefined;
  const repeat = [...answers.item.members.values()]
    .filter(({ name, target }) => entries.item.members.get(name)?.target === target)
    .map(({ name }) => name);
  if (repeat.length === 0) return undefined;
  const failures = lists.filter(({ name, isFree }) => isFree && isOfFailures(name));
  return {
    entries: entries.name,
    answers: answers.name,
    repeat,
    failures: failures.map(({ name }) => name),
  };
}

function isOfSuccesses(name: string): boolean {
  return /succe(?:ss|ed)/i.test(name) && !/unsucce/i.test(name);
}

function isOfFailures(name: string): boolean {
  return /fail|error|invalid|skipped|unsucce/i.test(name) && !isOfSuccesses(name);
}

/** A member that is a list of structures. @internal */
export interface ListOfStructures {
  readonly name: string;
  readonly item: StructureShape;
  /** Whether it may hold any items, and any number of them. */
  readonly isFree: boolean;
}

/** The members of a structure that are lists of structures. @internal */
export function listsOfStructures(
  model: Model,
  structure: StructureShape,
): readonly ListOfStructures[] {
  return [...structure.members.values()].flatMap((member) => {
    const list = model.shapes.get(member.target);
    if (list?.type !== "list") return [];
    const item = model.shapes.get(list.member.target);
    if (item?.type !== "structure") return [];
    return [{ name: member.name, item, isFree: ![member, list].some(limits) }];
  });
}

function limits({ traits }: Pick<MemberShape, "traits">): boolean {
  return ["length", "uniqueItems"].some((trait) => traits.has(`smithy.api#${trait}`));
}
