import type { Answer } from "@tsmith/protocol";
import { entryOf } from "./batch.ts";
import type { OutputRules } from "./behaviour.ts";
import type { Responder } from "./default-answer.ts";
import { isRecord } from "./path.ts";

/** A member of an output that is the MD5 of text, which clients hold to what they sent. @public */
export interface Digest {
  /** The list whose items have the member; absent where the output has it. */
  readonly list?: string;
  readonly member: string;
  /**
   * The member that it is the MD5 of: beside it, else of the entry that the item answers, else of
   * the input. Absent where that is no text, and the digest is left out.
   */
  readonly of?: string;
}

type Members = Readonly<Record<string, unknown>>;

/** The same answers without the digests, which were made up. @internal */
export function withoutDigests(responder: Responder, rules: OutputRules): Responder {
  const { digests = [] } = rules;
  if (digests.length === 0) return responder;
  return (input) => {
    const answer = responder(input);
    if (!("output" in answer) || !isRecord(answer.output)) return answer;
    const output = digests.reduce(
      (members, { list, member }) => changed(members, list, (item) => without(item, member)),
      answer.output,
    );
    return { output };
  };
}

/** An output with the digests that it leaves out. @internal */
export async function withDigests(
  output: unknown,
  input: unknown,
  rules: OutputRules,
): Promise<unknown> {
  const { digests = [] } = rules;
  if (digests.length === 0 || !isRecord(output)) return output;
  let members = output;
  for (const { list, member, of } of digests) {
    if (of === undefined) continue;
    const made = new Map<Members, string>();
    for (const item of itemsOf(members, list)) {
      if (Object.hasOwn(item, member)) continue;
      const text = item[of] ?? entryOf(input, item, list, rules)?.[of];
      // Of a few items, one after another.
      // oxlint-disable-next-line no-await-in-loop
      made.set(item, await md5(typeof text === "string" ? text : ""));
    }
    members = changed(members, list, (item) => {
      const digest = made.get(item);
      return digest === undefined ? item : { ...item, [member]: digest };
    });
  }
  return members;
}

/** An answer with the digests that it leaves out. @internal */
export async function digested(
  answer: Answer,
  input: unknown,
  rules: OutputRules,
): Promise<Answer> {
  return "output" in answer ? { output: await withDigests(answer.output, input, rules) } : answer;
}

function itemsOf(output: Members, list: string | undefined): readonly Members[] {
  if (list === undefined) return [output];
  const items = Object.hasOwn(output, list) ? output[list] : undefined;
  return Array.isArray(items) ? items.filter(isRecord) : [];
}

function changed(
  output: Members,
  list: string | undefined,
  change: (item: Members) => Members,
): Members {
  if (list === undefined) return change(output);
  const items = Object.hasOwn(output, list) ? output[list] : undefined;
  if (!Array.isArray(items)) return output;
  return {
    ...output,
    [list]: items.map((item: unknown) => (isRecord(item) ? change(item) : item)),
  };
}

function without(item: Members, member: string): Members {
  const { [member]: _, ...rest } = item;
  return rest;
}

/** Hardly any contract has digests: those that have load what makes them. */
async function md5(text: string): Promise<string> {
  const [{ Md5 }, { toHex }] = await Promise.all([
    import("@smithy/core/checksum"),
    import("@smithy/core/serde"),
  ]);
  const hash = new Md5();
  hash.update(new TextEncoder().encode(text));
  return toHex(await hash.digest());
}
