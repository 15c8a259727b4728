import { majors, specials } from "./item.ts";

type Major = (typeof majors)[keyof typeof majors];

/** Texts up to this length have a head of one byte, and are encoded sooner than by the platform. */
const short = 23;

/** Writes the parts that CBOR is made of, one after another. */
export class CborWriter {
  #bytes = new Uint8Array(256);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  readonly #encoder = new TextEncoder();

  /** All that is written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /**
   * How an item starts, as short as can be.
   *
   * @see https://datatracker.ietf.org/doc/html/rfc8949#section-3
   */
  head(major: Major, argument: number | bigint): void {
    const start = this.#grow(9);
    const bits = major << 5;
    if (argument < 24) {
      this.#view.setUint8(start, bits | Number(argument));
      this.#length += 1;
    } else if (argument < 2 ** 8) {
      this.#view.setUint16(start, ((bits | 24) << 8) | Number(argument));
      this.#length += 2;
    } else if (argument < 2 ** 16) {
      this.#view.setUint8(start, bits | 25);
      this.#view.setUint16(start + 1, Number(argument));
      this.#length += 3;
    } else if (argument < 2 ** 32) {
      this.#view.setUint8(start, bits | 26);
      this.#view.setUint32(start + 1, Number(argument));
      this.#length += 5;
    } else {
      this.#view.setUint8(start, bits | 27);
      this.#view.setBigUint64(start + 1, BigInt(argument));
      this.#length += 9;
    }
  }

  /** @param value - Of 64 bits and a sign. */
  integer(value: number | bigint): void {
    if (value >= 0) this.head(majors.unsigned, value);
    else this.head(majors.negative, typeof value === "bigint" ? -1n - value : -1 - value);
  }

  /** A float, as short as can be; not every reader knows those of two bytes. */
  float(value: number): void {
    const isSingle = Math.fround(value) === value || Number.isNaN(value);
    const start = this.#grow(9);
    this.#view.setUint8(
      start,
      (majors.special << 5) | (isSingle ? specials.single : specials.double),
    );
    if (isSingle) this.#view.setFloat32(start + 1, value);
    else this.#view.setFloat64(start + 1, value);
    this.#length += isSingle ? 5 : 9;
  }

  special(value: number): void {
    this.head(majors.special, value);
  }

  bytes(value: Uint8Array): void {
    this.head(majors.bytes, value.length);
    this.raw(value);
  }

  text(value: string): void {
    if (value.length <= short && this.#ascii(value)) return;
    const bytes = this.#encoder.encode(value);
    this.head(majors.text, bytes.length);
    this.raw(bytes);
  }

  /** What is CBOR already. */
  raw(bytes: Uint8Array): void {
    const start = this.#grow(bytes.length);
    this.#bytes.set(bytes, start);
    this.#length += bytes.length;
  }

  /** Whether the text is ASCII, and so is written. */
  #ascii(value: string): boolean {
    const start = this.#grow(1 + value.length);
    for (let i = 0; i < value.length; i += 1) {
      const unit = value.charCodeAt(i);
      if (unit >= 0x80) return false;
      this.#bytes[start + 1 + i] = unit;
    }
    this.head(majors.text, value.length);
    this.#length += value.length;
    return true;
  }

  /** Makes room; where it begins. */
  #grow(length: number): number {
    const needed = this.#length + length;
    if (needed > this.#bytes.length) {
      const bytes = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      bytes.set(this.#bytes);
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer);
    }
    return this.#length;
  }
}
