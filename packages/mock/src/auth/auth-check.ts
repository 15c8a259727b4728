import type { Rejection } from "@tsmith/protocol";
import { signatureError, unauthorized, type AuthProblem } from "./auth-errors.ts";
import type { AuthOptions, SignatureVerdict } from "./auth-options.ts";
import type { AuthScheme } from "./auth-scheme.ts";
import { signatureOf, timeOf } from "./request-signature.ts";

/** Of what service the requests are. @internal */
export interface AuthContext {
  /** The shape id of its protocol. */
  readonly protocol: string;
  /** Whether its errors are S3's. */
  readonly isS3: boolean;
}

/** Why a request is not let in by one of an operation's schemes; `undefined` where it is. @internal */
export type AuthCheck = (
  request: Request,
  schemes: readonly AuthScheme[],
) => Promise<Rejection | undefined>;

/** How far the time of a signature may be from that of the service, in milliseconds. */
const LONGEST_SKEW = 15 * 60 * 1000;

/**
 * Checks that requests carry what their operation asks for. The time of a signature is held against
 * `Date`, as clients sign by it.
 *
 * @internal
 */
export function createAuthCheck(options: AuthOptions, context: AuthContext): AuthCheck {
  const check = (request: Request, scheme: AuthScheme): Finding | Promise<Finding> => {
    const authorization = request.headers.get("authorization") ?? "";
    switch (scheme.id) {
      case "smithy.api#noAuth":
        return letIn;
      case "aws.auth#sigv4":
      case "aws.auth#sigv4a":
        return signatureFinding(request, options, context);
      case "smithy.api#httpBearerAuth":
        return credentialFinding(
          "bearer token",
          afterWord("Bearer", authorization),
          options.tokens,
        );
      case "smithy.api#httpApiKeyAuth":
        return credentialFinding("API key", apiKeyOf(request, scheme), options.apiKeys);
      case "smithy.api#httpBasicAuth":
        return credentialFinding("login", afterWord("Basic", authorization), undefined);
      case "smithy.api#httpDigestAuth":
        return credentialFinding("digest", afterWord("Digest", authorization), undefined);
      default:
        return letIn;
    }
  };
  return async (request, schemes) => {
    const findings = await Promise.all(schemes.map((scheme) => check(request, scheme)));
    if (findings.length === 0 || findings.some(({ rejection }) => rejection === undefined)) {
      return undefined;
    }
    // What is there and wrong says more than what is not there.
    return (findings.find(({ isThere }) => isThere) ?? findings[0])?.rejection;
  };
}

/** What came of looking for one scheme. */
interface Finding {
  readonly isThere: boolean;
  readonly rejection: Rejection | undefined;
}

const letIn: Finding = { isThere: true, rejection: undefined };

async function signatureFinding(
  request: Request,
  { verify }: AuthOptions,
  context: AuthContext,
): Promise<Finding> {
  const refuse = (problem: AuthProblem, message: string): Finding => ({
    isThere: problem !== "missing",
    rejection: signatureError(problem, message, context),
  });
  const signature = signatureOf(request);
  if (signature === undefined) return refuse("missing", "The request is not signed.");
  if (isList(signature)) {
    return refuse("incomplete", `The signature is not whole: ${signature.join(", ")}.`);
  }
  const late = lateness(timeOf(signature.time) ?? 0, signature.expires);
  if (late !== undefined) return refuse("expired", `Signature expired: ${signature.time} ${late}.`);
  const verdict = (await verify?.(request, signature)) ?? "right";
  return verdict === "right" ? letIn : refuse(...REASONS[verdict]);
}

const REASONS: Readonly<
  Record<Exclude<SignatureVerdict, "right">, readonly [problem: AuthProblem, message: string]>
> = {
  wrong: [
    "wrongSignature",
    "The request signature we calculated does not match the signature you provided.",
  ],
  unknownKey: ["unknownKey", "The access key is not one of the service's."],
  wrongToken: ["wrongToken", "The security token included in the request is invalid."],
};

function isList(value: object): value is readonly string[] {
  return Array.isArray(value);
}

/** In which way a time is too far away; of a URL, that its seconds are over. */
function lateness(time: number, expires: number | undefined): string | undefined {
  const age = Date.now() - time;
  const longest = expires === undefined ? LONGEST_SKEW : expires * 1000;
  if (age > longest) return "is too long ago";
  return age < -LONGEST_SKEW ? "is in the future" : undefined;
}

function credentialFinding(
  what: string,
  given: string | undefined,
  known: readonly string[] | undefined,
): Finding {
  if (given === undefined) {
    return { isThere: false, rejection: unauthorized(`The request has no ${what}.`) };
  }
  if (known === undefined || known.includes(given)) return letIn;
  return { isThere: true, rejection: unauthorized(`The ${what} of the request is not known.`) };
}

/** The credentials behind the name of a scheme, which has no case. */
function afterWord(word: string, header: string): string | undefined {
  const [first = "", ...rest] = header.split(" ");
  const value = rest.join(" ").trim();
  return first.toLowerCase() === word.toLowerCase() && value !== "" ? value : undefined;
}

/** @see https://smithy.io/2.0/spec/authentication-traits.html#httpapikeyauth-trait */
function apiKeyOf(
  { url, headers }: Request,
  { name = "", in: place, scheme }: AuthScheme,
): string | undefined {
  if (place === "query") return new URL(url).searchParams.get(name) || undefined;
  const header = headers.get(name) ?? "";
  return scheme === undefined ? header || undefined : afterWord(scheme, header);
}
