/** A media type with its parameters; names are in lower case. */
export interface MediaType {
  /** `type/subtype`. */
  readonly essence: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** @see https://datatracker.ietf.org/doc/html/rfc9110#section-8.3.1 */
export function parseMediaType(text: string): MediaType {
  const [essence = "", ...rest] = text.split(";");
  const parameters = rest.map((parameter): [string, string] => {
    const [name = "", ...value] = parameter.split("=");
    return [name.trim().toLowerCase(), value.join("=").trim().replaceAll('"', "")];
  });
  return { essence: essence.trim().toLowerCase(), parameters: new Map(parameters) };
}

/** Whether the text of a body can be read: it is UTF-8, or a part of it. */
export function isUtf8({ parameters }: MediaType): boolean {
  const charset = parameters.get("charset")?.toLowerCase() ?? "utf-8";
  return charset === "utf-8" || charset === "utf8" || charset === "us-ascii";
}

/**
 * Whether an `Accept` header takes a media type; no header takes any.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc9110#section-12.5.1
 */
export function isAcceptable(accept: string | null, mediaType: string): boolean {
  if (accept === null || accept.trim() === "") return true;
  const { essence } = parseMediaType(mediaType);
  const [type] = essence.split("/");
  let best = { precedence: 0, quality: 0 };
  for (const range of accept.split(",").map(parseMediaType)) {
    const precedence = ["*/*", `${type}/*`, essence].indexOf(range.essence) + 1;
    const quality = Number(range.parameters.get("q") ?? 1);
    if (precedence > best.precedence) best = { precedence, quality };
  }
  return best.quality > 0;
}
