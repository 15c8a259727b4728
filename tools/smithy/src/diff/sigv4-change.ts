/** What became of AWS's two signatures among the authentication schemes of something. */
export type Sigv4Change = `SigV4Migration/${
  | "sigv4-added"
  | "sigv4-moved"
  | "sigv4-replaced"
  | "sigv4a-added"
  | "sigv4a-moved"
  | "sigv4a-replaced"}`;

/**
 * How the preference between the signatures changed, where it matters: not all credentials can sign
 * with 4A, and a signature of version 4 is good in one region alone.
 *
 * @see https://smithy.io/2.0/aws/aws-auth.html#aws-auth-sigv4a-trait
 */
export function sigv4Change(
  before: readonly string[],
  after: readonly string[],
): Sigv4Change | undefined {
  const [oldV4, oldV4a] = [before.findIndex(isSigv4), before.findIndex(isSigv4a)];
  const [v4, v4a] = [after.findIndex(isSigv4), after.findIndex(isSigv4a)];
  const [hadV4, hadV4a, hasV4, hasV4a] = [oldV4, oldV4a, v4, v4a].map((index) => index >= 0);
  if (hadV4 && !hadV4a && !hasV4 && hasV4a) return "SigV4Migration/sigv4-replaced";
  if (!hadV4 && hadV4a && hasV4 && !hasV4a) return "SigV4Migration/sigv4a-replaced";
  if (!hasV4 || !hasV4a) return undefined;
  if (hadV4 && hadV4a) {
    if (oldV4 < oldV4a === v4 < v4a) return undefined;
    return v4 < v4a ? "SigV4Migration/sigv4-moved" : "SigV4Migration/sigv4a-moved";
  }
  if (hadV4a && v4 < v4a) return "SigV4Migration/sigv4-added";
  if (hadV4 && v4a < v4) return "SigV4Migration/sigv4a-added";
  return undefined;
}

/** Endpoint rules have names of their own for the schemes. */
function isSigv4(scheme: string): boolean {
  return scheme === "aws.auth#sigv4" || scheme === "sigv4";
}

function isSigv4a(scheme: string): boolean {
  return scheme === "aws.auth#sigv4a" || scheme === "sigv4a";
}
