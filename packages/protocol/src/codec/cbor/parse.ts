import { setMember } from "../json/decoder.ts";
import { CborCursor, refuse } from "./cursor.ts";
import { majors, specials, Tagged, WholeFloat } from "./item.ts";

/**
 * Parses CBOR that anyone may have sent: one value and nothing behind it, nested no deeper than
 * allowed, its texts UTF-8, the keys of a map texts and each of them once.
 *
 * Maps are objects, `undefined` is `null`, integers are numbers, or a `bigint` beyond the safe ones;
 * what JavaScript has no value for is a {@link WholeFloat} or {@link Tagged}.
 *
 * @throws Rejection where the bytes are not so.
 * @see https://datatracker.ietf.org/doc/html/rfc8949
 */
export function parseCbor(bytes: Uint8Array, maxDepth: number): unknown {
  const cursor = new CborCursor(bytes);
  const value = readItem(cursor, maxDepth);
  return cursor.isAtEnd() ? value : refuse("has more than one value");
}

function readItem(cursor: CborCursor, levels: number): unknown {
  const byte = cursor.initialByte();
  const info = byte & 0x1f;
  const major = byte >> 5;
  switch (major) {
    case majors.unsigned:
      return cursor.argument(info);
    case majors.negative: {
      const argument = cursor.argument(info);
      // The safe integers reach as far below 0 as above it.
      return argument < Number.MAX_SAFE_INTEGER ? -1 - Number(argument) : -1n - BigInt(argument);
    }
    case majors.bytes:
      return cursor.bytes(info);
    case majors.text:
      return cursor.text(info);
    case majors.array:
      return readArray(cursor, cursor.length(info), inner(levels));
    case majors.map:
      return readMap(cursor, cursor.length(info), inner(levels));
    case majors.tag: {
      const tag = cursor.argument(info);
      return new Tagged(tag, readItem(cursor, inner(levels)));
    }
    default:
      return readSpecial(cursor, info);
  }
}

/** The levels that are left for what is inside. */
function inner(levels: number): number {
  return levels > 0 ? levels - 1 : refuse("is nested too deeply");
}

function readArray(cursor: CborCursor, length: number | undefined, levels: number): unknown[] {
  const items: unknown[] = [];
  while (length === undefined ? !cursor.takeBreak() : items.length < length) {
    items.push(readItem(cursor, levels));
  }
  return items;
}

function readMap(cursor: CborCursor, length: number | undefined, levels: number): unknown {
  const map: Record<string, unknown> = {};
  for (let i = 0; length === undefined ? !cursor.takeBreak() : i < length; i += 1) {
    const byte = cursor.initialByte();
    if (byte >> 5 !== majors.text) refuse("has a key that is no text");
    const key = cursor.text(byte & 0x1f);
    if (Object.hasOwn(map, key)) refuse("has a key twice");
    setMember(map, key, readItem(cursor, levels));
  }
  return map;
}

function readSpecial(cursor: CborCursor, info: number): unknown {
  switch (info) {
    case specials.false:
      return false;
    case specials.true:
      return true;
    case specials.null:
    // https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-cbor.html#shape-serialization
    case specials.undefined:
      return null;
    case specials.half:
      return floatOf(cursor.half());
    case specials.single:
      return floatOf(cursor.single());
    case specials.double:
      return floatOf(cursor.double());
    default:
      return refuse("has a value that no shape has");
  }
}

function floatOf(value: number): number | WholeFloat {
  return Number.isInteger(value) ? new WholeFloat(value) : value;
}
