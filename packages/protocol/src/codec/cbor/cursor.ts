import { Rejection } from "../../service.ts";
import { majors } from "./item.ts";

/** Refuses bytes that are not well-formed, or not valid. */
export function refuse(reason: string): never {
  throw new Rejection("serialization", `The body ${reason}`);
}

/** Texts up to this length are decoded sooner here than by the platform. */
const short = 24;

const indefinite = 31;
const breakByte = 0xff;

/** Reads the parts that CBOR is made of, one after another, and never beyond the end. */
export class CborCursor {
  offset = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  isAtEnd(): boolean {
    return this.offset === this.#bytes.length;
  }

  /** The first byte of an item: three bits of its major type, five that say how it goes on. */
  initialByte(): number {
    const byte = this.#bytes[this.offset] ?? refuse("is truncated");
    this.offset += 1;
    return byte;
  }

  /**
   * The argument of an item; one of eight bytes is a `bigint` where a double cannot hold it.
   *
   * @see https://datatracker.ietf.org/doc/html/rfc8949#section-3
   */
  argument(info: number): number | bigint {
    if (info < 24) return info;
    switch (info) {
      case 24:
        return this.#view.getUint8(this.#take(1));
      case 25:
        return this.#view.getUint16(this.#take(2));
      case 26:
        return this.#view.getUint32(this.#take(4));
      case 27: {
        const wide = this.#view.getBigUint64(this.#take(8));
        return wide <= Number.MAX_SAFE_INTEGER ? Number(wide) : wide;
      }
      default:
        return refuse("is no CBOR");
    }
  }

  /** A number of items or bytes; `undefined` where a break ends them. */
  length(info: number): number | undefined {
    if (info === indefinite) return undefined;
    const length = this.argument(info);
    // Each takes a byte at least.
    if (length > this.#bytes.length - this.offset) refuse("is truncated");
    return Number(length);
  }

  /** Whether what has no length ends here; takes the byte that says so. */
  takeBreak(): boolean {
    if (this.#bytes[this.offset] !== breakByte) return false;
    this.offset += 1;
    return true;
  }

  /** @see https://datatracker.ietf.org/doc/html/rfc8949#section-3.1-2.5 */
  bytes(info: number): Uint8Array<ArrayBuffer> {
    const chunks = this.#chunks(majors.bytes, info, (length) => this.#slice(length));
    // A copy, since the bytes around it are those of the whole body.
    if (chunks.length === 1) return new Uint8Array(chunks[0] ?? []);
    const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
    let offset = 0;
    for (const chunk of chunks) {
      joined.set(chunk, offset);
      offset += chunk.length;
    }
    return joined;
  }

  /** @see https://datatracker.ietf.org/doc/html/rfc8949#section-3.1-2.7 */
  text(info: number): string {
    if (info !== indefinite) return this.#text(this.length(info) ?? 0);
    return this.#chunks(majors.text, info, (length) => this.#text(length)).join("");
  }

  /** @see https://datatracker.ietf.org/doc/html/rfc8949#appendix-D */
  half(): number {
    const bits = this.#view.getUint16(this.#take(2));
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    if (exponent === 0) return sign * fraction * 2 ** -24;
    if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  }

  single(): number {
    return this.#view.getFloat32(this.#take(4));
  }

  double(): number {
    return this.#view.getFloat64(this.#take(8));
  }

  /** The chunks of a string: one, or many of the same type, each of a length. */
  #chunks<T>(major: number, info: number, read: (length: number) => T): T[] {
    const length = this.length(info);
    if (length !== undefined) return [read(length)];
    const chunks: T[] = [];
    while (!this.takeBreak()) {
      const byte = this.initialByte();
      const chunk = byte >> 5 === major ? this.length(byte & 0x1f) : undefined;
      chunks.push(read(chunk ?? refuse("has a string of other things")));
    }
    return chunks;
  }

  #text(length: number): string {
    const start = this.#take(length);
    const end = start + length;
    if (length > short) return this.#decode(this.#bytes.subarray(start, end));
    let text = "";
    for (let i = start; i < end; i += 1) {
      const byte = this.#bytes[i] ?? 0;
      if (byte >= 0x80) return this.#decode(this.#bytes.subarray(start, end));
      text += String.fromCharCode(byte);
    }
    return text;
  }

  #decode(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      return refuse("has a text that is no UTF-8");
    }
  }

  #slice(length: number): Uint8Array {
    const start = this.#take(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** Where the next bytes begin, of which there are enough. */
  #take(length: number): number {
    const start = this.offset;
    if (length > this.#bytes.length - start) refuse("is truncated");
    this.offset = start + length;
    return start;
  }
}
