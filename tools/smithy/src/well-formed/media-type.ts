import { jsonTextProblem } from "./json.ts";
import { xmlProblem } from "./xml.ts";

/**
 * Why a body is not what its media type says; `undefined` where it is, or where the type is neither
 * XML nor JSON.
 */
export function bodyProblem(body: string, mediaType: string): string | undefined {
  if (body === "") return undefined;
  const [, subtype = ""] = /^[^/;]*\/([^;]*)/.exec(mediaType) ?? [];
  const form = subtype.trim().split("+").at(-1);
  if (form === "xml") return xmlProblem(body);
  return form === "json" ? jsonTextProblem(body) : undefined;
}
