import type { Checksum } from "@smithy/types";

/** SHA-1 as every platform has it, which takes all bytes at once. */
export class Sha1 implements Checksum {
  #chunks: Uint8Array<ArrayBuffer>[] = [];

  update(data: Uint8Array): void {
    this.#chunks.push(new Uint8Array(data));
  }

  async digest(): Promise<Uint8Array> {
    const bytes = await new Blob(this.#chunks).arrayBuffer();
    return new Uint8Array(await crypto.subtle.digest("SHA-1", bytes));
  }

  reset(): void {
    this.#chunks = [];
  }
}
