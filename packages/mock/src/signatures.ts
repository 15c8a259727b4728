import { Sha256 } from "@smithy/core/checksum";
import { HttpRequest } from "@smithy/core/protocols";
import { SignatureV4 } from "@smithy/signature-v4";
import type { SignatureVerifier } from "./auth/auth-options.ts";
import { type RequestSignature, timeOf } from "./auth/request-signature.ts";

/** A key that requests may be signed with. @public */
export interface SigningKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** What requests signed with it have to carry. */
  readonly sessionToken?: string;
}

/**
 * Verifies signatures by making them again with keys that are known. Those in a URL and those that
 * are good for several regions are taken as they are.
 *
 * @example qldbMock({ auth: { verify: signatures([{ accessKeyId: "AKID", secretAccessKey: "secret" }]) } })
 * @public
 */
export function signatures(keys: readonly SigningKey[]): SignatureVerifier {
  return async (request, found) => {
    const key = keys.find(({ accessKeyId }) => accessKeyId === found.accessKeyId);
    if (key === undefined) return "unknownKey";
    const token = request.headers.get("x-amz-security-token") ?? undefined;
    if (found.expires === undefined && token !== key.sessionToken) return "wrongToken";
    if (found.expires !== undefined || found.region === undefined) return "right";
    const made = await signatureWith(key, request, found, found.region);
    return made === found.signature ? "right" : "wrong";
  };
}

async function signatureWith(
  key: SigningKey,
  request: Request,
  { service, signedHeaders, time }: RequestSignature,
  region: string,
): Promise<string> {
  const url = new URL(request.url);
  const names = new Set(signedHeaders);
  const headers = Object.fromEntries([...request.headers].filter(([name]) => names.has(name)));
  // A `Request` has no header for its host, and its body says how long it is.
  if (headers["host"] === undefined) headers["host"] = url.host;
  const contentHash = request.headers.get("x-amz-content-sha256");
  if (contentHash !== null) headers["x-amz-content-sha256"] = contentHash;
  const signer = new SignatureV4({
    credentials: key,
    region,
    service,
    sha256: Sha256,
    uriEscapePath: service !== "s3",
    applyChecksum: names.has("x-amz-content-sha256"),
  });
  const { headers: signed } = await signer.sign(
    new HttpRequest({
      method: request.method,
      protocol: url.protocol,
      hostname: url.host,
      path: url.pathname,
      query: queryOf(url.searchParams),
      headers,
      body: new Uint8Array(await request.clone().arrayBuffer()),
    }),
    { signingDate: new Date(timeOf(time) ?? 0), signableHeaders: names },
  );
  return /Signature=([0-9a-f]+)$/.exec(signed["authorization"] ?? "")?.[1] ?? "";
}

function queryOf(parameters: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}
