import type { Answer } from "@tsmith/protocol";
import type { ErrorSchema } from "@tsmith/schema";
import { commonError, type CommonErrorName } from "./common-errors.ts";
import type { ErrorMaker } from "./modelled-error.ts";

/** What services call it, by the names that clients know; the most telling first. */
const NAMES: readonly string[] = [
  "ThrottlingException",
  "Throttling",
  "ThrottledException",
  "RequestThrottledException",
  "RequestThrottled",
  "TooManyRequestsException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "EC2ThrottledException",
  "BandwidthLimitExceeded",
  "SlowDown",
];

/** What AWS's services of a protocol answer where the model is silent. */
const OF_PROTOCOL: Readonly<Record<string, CommonErrorName>> = {
  "aws.protocols#awsQuery": "Throttling",
  "aws.protocols#ec2Query": "RequestLimitExceeded",
  "aws.protocols#restXml": "SlowDown",
};

/**
 * The answer to a client that asks too often: the operation's own error, else the protocol's.
 *
 * @throws Rejection where it is the protocol's.
 * @internal
 */
export function throttled(
  errors: readonly ErrorSchema<unknown>[],
  protocol: string,
  makeError: ErrorMaker,
): Answer {
  const own = NAMES.map((name) => errors.find(([, , error]) => error === name)).find(
    (error) => error !== undefined,
  );
  if (own !== undefined) return { error: makeError(own, { message: "Rate exceeded" }) };
  const name = Object.hasOwn(OF_PROTOCOL, protocol) ? OF_PROTOCOL[protocol] : undefined;
  throw commonError(name ?? "ThrottlingException", "Rate exceeded");
}
