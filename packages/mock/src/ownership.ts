/** What is known of a service's place in the network. @internal */
export interface Place {
  readonly endpointPrefix?: string;
  readonly signingName?: string;
  readonly otherSigningNames?: readonly string[];
}

/** Whether a request is for the service: `perhaps` where only its operations can tell. @internal */
export type Ownership = "own" | "foreign" | "perhaps";

/**
 * Tells whose a request is, by the first that applies: the endpoint that the mock was given, the
 * service that the request is signed for, the host name that AWS gives the service.
 *
 * @internal
 */
export function ownership(
  request: Request,
  { endpointPrefix, signingName, otherSigningNames = [] }: Place,
  endpoint: URL | undefined,
): Ownership {
  const { origin, pathname, hostname, searchParams } = new URL(request.url);
  if (endpoint !== undefined) {
    const isBelow = origin === endpoint.origin && isPathBelow(pathname, endpoint.pathname);
    return isBelow ? "own" : "foreign";
  }
  const signedFor = signedService(request.headers, searchParams);
  if (signedFor !== undefined && signingName !== undefined) {
    const isOwn = signedFor === signingName || otherSigningNames.includes(signedFor);
    return isOwn ? "own" : "foreign";
  }
  if (endpointPrefix !== undefined && isAwsHost(hostname, endpointPrefix)) return "own";
  return "perhaps";
}

/** The request as it would be without the path of the endpoint before its own. @internal */
export function withoutEndpointPath(request: Request, endpoint: URL | undefined): Request {
  const prefix = endpoint?.pathname.replace(/\/$/, "") ?? "";
  if (prefix === "") return request;
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(prefix.length) || "/";
  return new Request(url, request);
}

function isPathBelow(path: string, endpointPath: string): boolean {
  const prefix = endpointPath.replace(/\/$/, "");
  return path === prefix || path.startsWith(`${prefix}/`);
}

/**
 * The service in the credential scope, from the header or, of a presigned request, the query.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
function signedService(headers: Headers, query: URLSearchParams): string | undefined {
  const header = headers.get("authorization") ?? "";
  const credential =
    /^AWS4-[A-Z0-9-]+ .*?Credential=([^,\s]+)/.exec(header)?.[1] ??
    query.get("X-Amz-Credential") ??
    "";
  // AKID/date/region/service/aws4_request; SigV4a has no region.
  return credential.split("/").at(-2);
}

function isAwsHost(hostname: string, endpointPrefix: string): boolean {
  const isAws =
    /(?:^|\.)(?:amazonaws\.com(?:\.cn)?|api\.aws|api\.amazonwebservices\.com\.cn)$/.test(hostname);
  const isService = ["", "-fips"].some((suffix) =>
    hostname.startsWith(`${endpointPrefix}${suffix}.`),
  );
  return isAws && isService;
}
