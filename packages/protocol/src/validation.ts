import { Rejection, type Failure } from "./service.ts";

/**
 * The rejection that names every member that failed.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 */
export function validationRejection(failures: readonly Failure[]): Rejection {
  const count =
    failures.length === 1 ? "1 validation error" : `${failures.length} validation errors`;
  const details = failures.map((failure) => failure.message).join("; ");
  return new Rejection("validation", `${count} detected. ${details}`, failures);
}
