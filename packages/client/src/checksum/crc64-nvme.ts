import type { Checksum } from "@smithy/types";

/** The polynomial of NVMe, its bits reversed, in two halves. */
const HIGH = 0x9a6c_9329;
const LOW = 0xac4b_c9b5;

interface Table {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

let table: Table | undefined;

/** What each byte does to a checksum; made when a checksum is needed first. */
function bytes(): Table {
  if (table !== undefined) return table;
  table = { high: new Uint32Array(256), low: new Uint32Array(256) };
  for (let byte = 0; byte < 256; byte += 1) {
    let high = 0;
    let low = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      const isOdd = (low & 1) === 1;
      low = (low >>> 1) | (high << 31);
      high >>>= 1;
      if (isOdd) [high, low] = [high ^ HIGH, low ^ LOW];
    }
    table.high[byte] = high;
    table.low[byte] = low;
  }
  return table;
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html */
export class Crc64Nvme implements Checksum {
  readonly #bytes = bytes();
  #high = ~0;
  #low = ~0;

  update(data: Uint8Array): void {
    const { high, low } = this.#bytes;
    for (const byte of data) {
      const index = (this.#low ^ byte) & 0xff;
      this.#low = ((this.#low >>> 8) | (this.#high << 24)) ^ (low[index] ?? 0);
      this.#high = (this.#high >>> 8) ^ (high[index] ?? 0);
    }
  }

  async digest(): Promise<Uint8Array> {
    const digest = new Uint8Array(8);
    const view = new DataView(digest.buffer);
    view.setUint32(0, ~this.#high);
    view.setUint32(4, ~this.#low);
    return digest;
  }

  reset(): void {
    this.#high = ~0;
    this.#low = ~0;
  }
}
