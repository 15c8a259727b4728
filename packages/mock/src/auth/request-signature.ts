/** A signature of version 4 as it stands in a request. @public */
export interface RequestSignature {
  /** `AWS4-HMAC-SHA256`, or `AWS4-ECDSA-P256-SHA256` of one that is good for several regions. */
  readonly algorithm: string;
  readonly accessKeyId: string;
  /** The day in the scope, as `20260101`. */
  readonly day: string;
  /** `undefined` where it is good for several regions. */
  readonly region: string | undefined;
  readonly service: string;
  /** In lower case. */
  readonly signedHeaders: readonly string[];
  /** Hexadecimal. */
  readonly signature: string;
  /** When it was made, as `20260101T000000Z`. */
  readonly time: string;
  /** Seconds for which a signature in a URL is good; `undefined` of one in the headers. */
  readonly expires: number | undefined;
}

const ALGORITHM = /^AWS4-(?:HMAC|ECDSA-P256)-SHA256$/;

/**
 * Reads the signature of a request, in the `Authorization` header or in the parameters of its URL.
 *
 * @returns `undefined` where there is none, and the parts that are missing or wrong where it is not
 * whole.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * @internal
 */
export function signatureOf({
  url,
  headers,
}: Pick<Request, "headers" | "url">): RequestSignature | readonly string[] | undefined {
  const { searchParams } = new URL(url);
  const header = headers.get("authorization") ?? "";
  if (header.startsWith("AWS4-")) return signatureIn(headerParts(header, headers));
  if (!searchParams.has("X-Amz-Signature") && !searchParams.has("X-Amz-Algorithm"))
    return undefined;
  return signatureIn({
    Algorithm: searchParams.get("X-Amz-Algorithm") ?? "",
    Credential: searchParams.get("X-Amz-Credential") ?? "",
    SignedHeaders: searchParams.get("X-Amz-SignedHeaders") ?? "",
    Signature: searchParams.get("X-Amz-Signature") ?? "",
    Date: searchParams.get("X-Amz-Date") ?? "",
    Expires: searchParams.get("X-Amz-Expires") ?? "",
  });
}

interface Parts {
  readonly Algorithm: string;
  readonly Credential: string;
  readonly SignedHeaders: string;
  readonly Signature: string;
  readonly Date: string;
  readonly Expires: string | undefined;
}

function headerParts(header: string, headers: Headers): Parts {
  const [Algorithm = "", ...rest] = header.split(" ");
  const fields = new Map(
    rest
      .join("")
      .split(",")
      .map((field): [string, string] => {
        const [name = "", ...value] = field.trim().split("=");
        return [name, value.join("=")];
      }),
  );
  const field = (name: string): string => fields.get(name) ?? "";
  return {
    Algorithm,
    Credential: field("Credential"),
    SignedHeaders: field("SignedHeaders"),
    Signature: field("Signature"),
    Date: headers.get("x-amz-date") ?? "",
    Expires: undefined,
  };
}

function signatureIn(parts: Parts): RequestSignature | readonly string[] {
  const isForRegions = parts.Algorithm.includes("ECDSA");
  const scope = parts.Credential.split("/");
  const [accessKeyId = "", day = "", ...places] = scope;
  const [region, service] = isForRegions ? [undefined, places[0]] : places;
  const signedHeaders = parts.SignedHeaders.toLowerCase().split(";");
  const isScope = scope.length === (isForRegions ? 4 : 5) && scope.at(-1) === "aws4_request";
  const checks: Readonly<Record<keyof Parts, boolean>> = {
    Algorithm: ALGORITHM.test(parts.Algorithm),
    Credential: isScope && accessKeyId !== "" && parts.Date.startsWith(`${day}T`),
    SignedHeaders: signedHeaders.includes("host"),
    Signature: /^(?:[0-9a-f]{2})+$/.test(parts.Signature),
    Date: timeOf(parts.Date) !== undefined,
    Expires: parts.Expires === undefined || /^\d{1,6}$/.test(parts.Expires),
  };
  const wrong = Object.entries(checks).flatMap(([name, isRight]) => (isRight ? [] : [name]));
  if (wrong.length > 0) return wrong;
  return {
    algorithm: parts.Algorithm,
    accessKeyId,
    day,
    region,
    service: service ?? "",
    signedHeaders,
    signature: parts.Signature,
    time: parts.Date,
    expires: parts.Expires === undefined ? undefined : Number(parts.Expires),
  };
}

/** `20260101T000000Z` in milliseconds; `undefined` where it is none. @internal */
export function timeOf(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
}
