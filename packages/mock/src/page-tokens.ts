import { matcher, parsePattern } from "@tsmith/pattern";
import type { Bounds, Constraint } from "@tsmith/schema";
import { hash } from "./hash.ts";

/** Turns positions in a collection into tokens and back. @internal */
export interface PageTokens {
  /** Whether an empty token can be told from an absent one. */
  readonly isText: boolean;
  /** `binding` is what a token is good for: the same position gives another token elsewhere. */
  readonly write: (position: number, binding: number) => unknown;
  /** `undefined` for what `write` never gives with this binding. */
  readonly read: (token: unknown, binding: number) => number | undefined;
}

/** What a token may look like, from the most common on. */
const FORMS: readonly Form[] = [
  { digits: "0123456789abcdef" },
  { digits: "0123456789ABCDEF" },
  { digits: "abcdefghijklmnop" },
  { digits: "ABCDEFGHIJKLMNOP" },
  { digits: "0123456789" },
  { digits: "0123456789abcdef", isUuid: true },
];

interface Form {
  readonly digits: string;
  readonly isUuid?: true;
}

/** A form with the number of its digits. */
interface Layout extends Form {
  readonly length: number;
}

/** Also the digits of a UUID. */
const USUAL_LENGTH = 32;
const UUID_DASHES = 4;

/**
 * Opaque text that keeps the constraints of the token's shape: a masked position and a checksum
 * over position and binding. Nothing is remembered, so that a token outlives its mock.
 *
 * `undefined` where no text of ours keeps the constraints.
 *
 * @internal
 */
export function textTokens(constraints: readonly Constraint[]): PageTokens | undefined {
  const accepts = constraints.map(acceptorOf);
  const length = tokenLength(constraints.map((constraint) => constraint.length ?? {}));
  const layout = FORMS.map((form) => ({
    ...form,
    length: form.isUuid === true ? USUAL_LENGTH : length,
  })).find((candidate) => accepts.every((accept) => accept(writeText(candidate, 1, 1))));
  if (layout === undefined) return undefined;
  return {
    isText: true,
    write: (position, binding) => writeText(layout, position, binding),
    read: (token, binding) => {
      if (typeof token !== "string") return undefined;
      const position = readPosition(layout, token, binding);
      if (position === undefined) return undefined;
      return writeText(layout, position, binding) === token ? position : undefined;
    },
  };
}

/**
 * Tokens that are no text, or text of a shape that none of ours has: `make` gives one, and those
 * given are remembered.
 *
 * @internal
 */
export function rememberedTokens(
  make: (position: number, binding: number) => unknown,
  textOf: (token: unknown) => string,
  isText: boolean,
): PageTokens {
  const given = new Map<string, { readonly position: number; readonly binding: number }>();
  return {
    isText,
    write: (position, binding) => {
      const token = make(position, binding);
      given.set(textOf(token), { position, binding });
      return token;
    },
    read: (token, binding) => {
      const known = given.get(textOf(token));
      return known?.binding === binding ? known.position : undefined;
    },
  };
}

/** A pattern that we cannot read allows nothing: the tokens are then made from its arbitrary. */
function acceptorOf({ length, pattern, enum: values }: Constraint): (text: string) => boolean {
  if (values !== undefined) return () => false;
  const { min = 0, max = Infinity } = length ?? {};
  const parsed = pattern === undefined ? undefined : parsePattern(pattern);
  const matches =
    parsed === undefined ? () => true : "node" in parsed ? matcher(parsed) : () => false;
  return (text) => text.length >= min && text.length <= max && matches(text);
}

function tokenLength(bounds: readonly Bounds[]): number {
  const min = Math.max(...bounds.map((bound) => bound.min ?? 0));
  const max = Math.min(...bounds.map((bound) => bound.max ?? Infinity));
  return Math.max(min, Math.min(max, USUAL_LENGTH));
}

function writeText({ digits, length, isUuid }: Layout, position: number, binding: number): string {
  const width = positionWidth(length);
  const capacity = digits.length ** width;
  let text = writeDigits((position + (hash(binding, "mask") % capacity)) % capacity, width, digits);
  for (let part = 0; text.length < length; part += 1) {
    const checksum = hash(binding, position, part) % digits.length ** CHECKSUM_WIDTH;
    text += writeDigits(checksum, CHECKSUM_WIDTH, digits);
  }
  text = text.slice(0, length);
  return isUuid === true ? text.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") : text;
}

/** The position that a token claims; only writing it again shows whether the claim is true. */
function readPosition(layout: Layout, token: string, binding: number): number | undefined {
  const { digits, length, isUuid } = layout;
  if (token.length !== length + (isUuid === true ? UUID_DASHES : 0)) return undefined;
  const width = positionWidth(length);
  const capacity = digits.length ** width;
  let masked = 0;
  for (const digit of token.slice(0, width)) {
    const value = digits.indexOf(digit);
    if (value === -1) return undefined;
    masked = masked * digits.length + value;
  }
  return (masked - (hash(binding, "mask") % capacity) + capacity) % capacity;
}

const CHECKSUM_WIDTH = 7;

function positionWidth(length: number): number {
  return Math.min(8, Math.ceil(length / 2));
}

function writeDigits(value: number, width: number, digits: string): string {
  let text = "";
  for (let rest = value; text.length < width; rest = Math.floor(rest / digits.length)) {
    text = (digits[rest % digits.length] ?? "") + text;
  }
  return text;
}
