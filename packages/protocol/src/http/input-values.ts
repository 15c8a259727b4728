import { targetOf, type SchemaRef } from "@tsmith/schema";
import { isObject } from "../codec/json/decoder.ts";
import { ownMember } from "../codec/json/encode.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Compiles what is done with an input before it is written: tokens that are absent are made.
 *
 * @throws TypeError (the function) where an input is no object.
 * @see https://smithy.io/2.0/spec/behavior-traits.html#idempotencytoken-trait
 */
export function inputValues(
  schema: SchemaRef,
  makeToken: () => string,
): (input: unknown) => Values {
  const { shape } = targetOf(schema);
  const members = shape.type === "structure" ? shape.members : [];
  const tokens = members
    .filter((member) => targetOf(member.schema).traits.idempotencyToken !== undefined)
    .map(({ name }) => name);
  return (input) => {
    if (!isObject(input)) throw new TypeError(`Expected an input, found ${typeof input}`);
    const absent = tokens.filter((name) => (ownMember(input, name) ?? undefined) === undefined);
    if (absent.length === 0) return input;
    return { ...input, ...Object.fromEntries(absent.map((name) => [name, makeToken()])) };
  };
}

export function randomToken(): string {
  return crypto.randomUUID();
}
