import type { StructureShape } from "@tsmith/schema";
import { Rejection } from "../service.ts";
import type { Bound } from "./bindings.ts";
import { isUtf8, parseMediaType } from "./media-type.ts";
import { payloadMediaType } from "./payload.ts";

/** What a body may be: nothing at all, anything, or of one media type. */
export type ExpectedType =
  | { readonly type: "none" }
  | { readonly type: "any" }
  | { readonly type: "exactly"; readonly mediaType: string };

/** @param mediaType - That of the protocol's documents. */
export function expectedType(
  { members }: StructureShape,
  payload: Bound | undefined,
  body: readonly Bound[],
  mediaType: string,
): ExpectedType {
  if (payload === undefined) {
    const isBound = members.length > 0 && body.length === 0;
    return isBound ? { type: "none" } : { type: "exactly", mediaType };
  }
  const type = payloadMediaType(payload.schema, mediaType);
  return type === undefined ? { type: "any" } : { type: "exactly", mediaType: type };
}

/**
 * Only a body has a type: the header alone breaks nothing.
 *
 * @throws Rejection where the body is of another type.
 */
export function checkContentType(
  request: Request,
  bytes: Uint8Array,
  expected: ExpectedType,
): void {
  if (bytes.length === 0 || expected.type === "any") return;
  const header = request.headers.get("content-type");
  if (expected.type === "none" && header === null) return;
  const actual = header === null ? undefined : parseMediaType(header);
  if (
    expected.type === "exactly" &&
    actual !== undefined &&
    actual.essence === parseMediaType(expected.mediaType).essence &&
    isUtf8(actual)
  ) {
    return;
  }
  throw new Rejection("unsupportedMediaType", `The content type \`${header ?? ""}\` is not taken`);
}
