import type { DigestAlgorithm } from "./digest-algorithm.ts";
import { digestAlgorithm } from "./digest-algorithm.ts";
import { type Challenge, parseChallenges } from "./www-authenticate.ts";

/** @see https://www.rfc-editor.org/rfc/rfc7616#section-3.3 */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | undefined;
  readonly algorithm: DigestAlgorithm;
  /** Whether the answer counts its requests; servers of before RFC 2617 know no `qop`. */
  readonly hasQop: boolean;
  /** Whether the name and password were right and the nonce alone was too old. */
  readonly isStale: boolean;
  /** Whether the server wants the user's name hashed. */
  readonly isUserHashed: boolean;
}

/**
 * The strongest challenge that can be answered, whatever the server's order: who changes a response
 * on its way shall not choose the weakest.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7616#section-5
 */
export function strongestChallenge(header: string): DigestChallenge | undefined {
  return parseChallenges(header)
    .flatMap((challenge) => digestChallenge(challenge) ?? [])
    .toSorted((left, right) => right.algorithm.strength - left.algorithm.strength)[0];
}

/** A challenge with an unknown algorithm or without `qop=auth` is one to pass over. */
function digestChallenge({ scheme, parameters }: Challenge): DigestChallenge | undefined {
  const realm = parameters.get("realm");
  const nonce = parameters.get("nonce");
  const algorithm = digestAlgorithm(parameters.get("algorithm"));
  const qop = parameters
    .get("qop")
    ?.toLowerCase()
    .split(/[ \t,]+/);
  if (scheme !== "digest" || realm === undefined || nonce === undefined) return undefined;
  if (algorithm === undefined || qop?.includes("auth") === false) return undefined;
  return {
    realm,
    nonce,
    opaque: parameters.get("opaque"),
    algorithm,
    hasQop: qop !== undefined,
    isStale: parameters.get("stale")?.toLowerCase() === "true",
    isUserHashed: parameters.get("userhash")?.toLowerCase() === "true",
  };
}
