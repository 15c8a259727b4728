import type { FormParameter } from "../codec/form/parse.ts";
import { mistype } from "../codec/mistype.ts";
import { readTextStart } from "../http/body.ts";
import { parseMediaType } from "../http/media-type.ts";
import { parseQuery, splitUrl } from "../http/query.ts";
import type { ServiceDescription } from "../service.ts";

export const formType = "application/x-www-form-urlencoded";

/**
 * The operation that a request names; `undefined` where it names none, or another version of the
 * service. The request is left as it is.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#request-serialization
 */
export async function actionOf(
  request: Request,
  { version }: Pick<ServiceDescription, "version">,
  maxBodyBytes: number,
): Promise<string | undefined> {
  if (splitUrl(request.url).path !== "/") return undefined;
  const parameters = parseQuery(formInUri(request) ?? (await formInBody(request, maxBodyBytes)));
  const [given = version] = parameters.get("Version") ?? [];
  return given === version ? parameters.get("Action")?.[0] : undefined;
}

/** The form of a request that has it in its URI; `undefined` where it is in the body. */
export function formInUri({ method, url }: Request): string | undefined {
  return method === "GET" ? splitUrl(url).query : undefined;
}

/** What the body starts with, where it may be a form. */
async function formInBody(request: Request, maxBodyBytes: number): Promise<string> {
  const isReadable = !request.bodyUsed && request.body?.locked !== true;
  if (request.method !== "POST" || !isReadable || !mayBeForm(request.headers)) return "";
  const { bytes, isWhole } = await readTextStart(request.clone(), maxBodyBytes);
  const text = new TextDecoder().decode(bytes);
  // The last parameter may be cut.
  return isWhole ? text : text.slice(0, Math.max(text.lastIndexOf("&"), 0));
}

/** Text that does not say that it is a form is refused once it is clear whose it is. */
function mayBeForm(headers: Headers): boolean {
  const { essence } = parseMediaType(headers.get("content-type") ?? formType);
  return essence === formType || essence === "text/plain";
}

/**
 * The input of an operation without what says which operation it is. A member may have the name of
 * that as well, and then comes after it.
 *
 * @throws Rejection where the operation or the version comes twice.
 */
export function withoutAction(
  parameters: readonly FormParameter[],
  members: ReadonlySet<string>,
): readonly FormParameter[] {
  const found = new Set<string>();
  return parameters.filter(([name, value]) => {
    if (name !== "Action" && name !== "Version") return true;
    if (!found.has(name)) {
      found.add(name);
      return false;
    }
    return members.has(name) || mistype(`\`${name}\` once`, value);
  });
}
