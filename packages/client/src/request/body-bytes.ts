import { fromUtf8 } from "@smithy/core/serde";

/** The bytes of a request's body; `undefined` for a stream, which only a server can read. */
export async function bodyBytes(body: unknown): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === "string") return new Uint8Array(fromUtf8(body));
  if (ArrayBuffer.isView(body)) {
    return new Uint8Array(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  }
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  return body instanceof Blob ? new Uint8Array(await body.arrayBuffer()) : undefined;
}
