import { Rejection, type RejectionCode } from "@tsmith/protocol";

/** Why a request is not let in. @internal */
export type AuthProblem =
  | "missing"
  | "incomplete"
  | "expired"
  | "wrongSignature"
  | "unknownKey"
  | "wrongToken";

const JSON_CODES: Readonly<Record<AuthProblem, RejectionCode>> = {
  missing: { name: "MissingAuthenticationTokenException", status: 403 },
  incomplete: { name: "IncompleteSignatureException", status: 403 },
  expired: { name: "InvalidSignatureException", status: 403 },
  wrongSignature: { name: "InvalidSignatureException", status: 403 },
  unknownKey: { name: "UnrecognizedClientException", status: 403 },
  wrongToken: { name: "UnrecognizedClientException", status: 403 },
};

const XML_CODES: Readonly<Record<AuthProblem, RejectionCode>> = {
  missing: { name: "MissingAuthenticationToken", status: 403 },
  incomplete: { name: "IncompleteSignature", status: 403 },
  expired: { name: "RequestExpired", status: 400 },
  wrongSignature: { name: "SignatureDoesNotMatch", status: 403 },
  unknownKey: { name: "InvalidClientTokenId", status: 403 },
  wrongToken: { name: "InvalidClientTokenId", status: 403 },
};

/** S3 has names of its own. @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const S3_CODES: Readonly<Record<AuthProblem, RejectionCode>> = {
  missing: { name: "AccessDenied", status: 403 },
  incomplete: { name: "AuthorizationHeaderMalformed", status: 400 },
  expired: { name: "RequestTimeTooSkewed", status: 403 },
  wrongSignature: { name: "SignatureDoesNotMatch", status: 403 },
  unknownKey: { name: "InvalidAccessKeyId", status: 403 },
  wrongToken: { name: "InvalidToken", status: 400 },
};

const XML_PROTOCOLS: readonly string[] = [
  "aws.protocols#awsQuery",
  "aws.protocols#ec2Query",
  "aws.protocols#restXml",
];

/**
 * A signature that is refused, in the words of AWS's services.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 * @internal
 */
export function signatureError(
  problem: AuthProblem,
  message: string,
  { protocol, isS3 }: { readonly protocol: string; readonly isS3: boolean },
): Rejection {
  const codes = XML_PROTOCOLS.includes(protocol) ? XML_CODES : JSON_CODES;
  return new Rejection("internal", message, [], (isS3 ? S3_CODES : codes)[problem]);
}

/** Any other credentials that are missing or wrong. @internal */
export function unauthorized(message: string): Rejection {
  return new Rejection("internal", message, [], { name: "UnauthorizedException", status: 401 });
}
