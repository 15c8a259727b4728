import { parseMediaType } from "../http/media-type.ts";
import { Rejection } from "../service.ts";
import { eventStreamMediaType } from "./media-type.ts";

/**
 * The body of a request with events; `null` where it is empty, and then of any type.
 *
 * @throws Rejection where it is of another type.
 */
export async function eventStreamBody(request: Request): Promise<Request["body"]> {
  const { headers, body } = request;
  const header = headers.get("content-type");
  if (body === null || parseMediaType(header ?? "").essence === eventStreamMediaType) return body;
  const reader = body.getReader();
  const { done } = await reader.read();
  await reader.cancel();
  if (done) return null;
  throw new Rejection("unsupportedMediaType", `The content type \`${header ?? ""}\` is not taken`);
}
