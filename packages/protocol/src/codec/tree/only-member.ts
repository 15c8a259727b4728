import type { StructureShape } from "@tsmith/schema";
import { isPresent, notA } from "../expect.ts";
import { isObject } from "../json/decoder.ts";
import { ownMember } from "../json/encode.ts";

/**
 * The value of a union, of which one member is set.
 *
 * @throws TypeError where it is not so.
 */
export function expectOnlyMember(value: unknown, { members }: StructureShape): unknown {
  if (!isObject(value)) throw notA("union", value);
  const set = members.filter(({ name }) => isPresent(ownMember(value, name)));
  if (set.length !== 1) throw notA("union with one member", value);
  return value;
}
