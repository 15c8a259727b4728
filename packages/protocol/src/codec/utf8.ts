import { Rejection } from "../service.ts";

/**
 * Decodes UTF-8.
 *
 * @throws Rejection where the bytes are none.
 */
export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Rejection("serialization", "The body is no UTF-8");
  }
}
