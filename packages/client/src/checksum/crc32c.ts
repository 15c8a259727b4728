import type { Checksum } from "@smithy/types";

/** The Castagnoli polynomial, its bits reversed. */
const POLYNOMIAL = 0x82f6_3b78;

let table: Uint32Array | undefined;

/** What each byte does to a checksum; made when a checksum is needed first. */
function bytes(): Uint32Array {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
    }
    return value;
  });
  return table;
}

/** @see https://www.rfc-editor.org/rfc/rfc9260.html#appendix-A */
export class Crc32c implements Checksum {
  readonly #bytes = bytes();
  #value = 0xffff_ffff;

  update(data: Uint8Array): void {
    for (const byte of data) {
      this.#value = (this.#value >>> 8) ^ (this.#bytes[(this.#value ^ byte) & 0xff] ?? 0);
    }
  }

  async digest(): Promise<Uint8Array> {
    const digest = new Uint8Array(4);
    new DataView(digest.buffer).setUint32(0, ~this.#value);
    return digest;
  }

  reset(): void {
    this.#value = 0xffff_ffff;
  }
}
