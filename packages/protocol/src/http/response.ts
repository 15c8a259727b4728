import { bytesOf } from "../codec/blob.ts";
import type { WrittenBody } from "./write-body.ts";

/** A response with what was written; of a text it would first count the bytes, and then make them. */
export function responseOf(content: WrittenBody["content"], init: ResponseInit): Response {
  return new Response(typeof content === "string" ? bytesOf(content) : content, init);
}
