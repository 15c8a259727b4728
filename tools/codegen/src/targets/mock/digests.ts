import { isRequiredInType, type MemberShape, type StructureShape } from "@tsmith/smithy";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { batchOf, listsOfStructures } from "./batches.ts";

/** The data of `digests` in @tsmith/mock: a member that is the MD5 of text. @internal */
export interface Digest {
  /** The list whose items have the member; absent where the output has it. */
  readonly list?: string;
  readonly member: string;
  /** The member that it is the MD5 of; absent where that is no text, and it is left out. */
  readonly of?: string;
}

/**
 * Members such as `MD5OfBody`, which clients hold to what they sent or were sent. The text is a
 * member beside it, of the entry of the batch that it answers, or of the input.
 *
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
 * @internal
 */
export function digestsOf(view: ServiceView, operation: OperationView): readonly Digest[] {
  const { input, output } = operation;
  if (output === undefined) return [];
  const inputs = input === undefined ? [] : [input];
  const entries = entriesOf(view, operation);
  return [
    ...digestsIn(view, output, inputs),
    ...listsOfStructures(view.model, output).flatMap(({ name, item }) =>
      digestsIn(view, item, entries.list === name ? [entries.item] : []).map((digest) => ({
        list: name,
        ...digest,
      })),
    ),
  ];
}

/** The list of a batch's answers, and what its entries are. */
function entriesOf(
  view: ServiceView,
  operation: OperationView,
): { readonly list: string; readonly item: StructureShape } | { readonly list?: undefined } {
  const batch = batchOf(view, operation);
  if (batch === undefined || operation.input === undefined) return {};
  const lists = listsOfStructures(view.model, operation.input);
  const found = lists.find(({ name }) => name === batch.entries);
  return found === undefined ? {} : { list: batch.answers, item: found.item };
}

function digestsIn(
  view: ServiceView,
  structure: StructureShape,
  others: readonly StructureShape[],
): readonly Digest[] {
  const texts = [structure, ...others].flatMap(({ members }) =>
    [...members.values()].filter((member) => isText(view, member)),
  );
  return [...structure.members.values()].flatMap((member): readonly Digest[] => {
    const [, subject] = /^md5_?of_?(.+)$/i.exec(member.name) ?? [];
    if (subject === undefined || !isText(view, member) || isConstrained(view, member)) return [];
    const text = texts.find(({ name }) => name.toLowerCase() === subject.toLowerCase());
    if (text !== undefined) return [{ member: member.name, of: text.name }];
    return isRequiredInType(member) ? [] : [{ member: member.name }];
  });
}

function isText({ model }: ServiceView, { target }: MemberShape): boolean {
  return model.shapes.get(target)?.type === "string";
}

/** A digest is 32 digits, whatever a contract asks of it. */
function isConstrained({ model }: ServiceView, member: MemberShape): boolean {
  const shapes = [member, model.shapes.get(member.target)];
  return ["length", "pattern"].some((trait) =>
    shapes.some((shape) => shape?.traits.has(`smithy.api#${trait}`)),
  );
}
