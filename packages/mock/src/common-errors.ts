import { Rejection } from "@tsmith/protocol";

/**
 * Errors that services answer with though no model lists them: those of the protocols, and those
 * that all of AWS's services have in common.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 */
const STATUS = {
  AccessDeniedException: 403,
  ExpiredTokenException: 403,
  IncompleteSignature: 403,
  InternalFailure: 500,
  InvalidClientTokenId: 403,
  InvalidSignatureException: 403,
  MalformedHttpRequestException: 400,
  MissingAuthenticationToken: 403,
  NotAcceptableException: 406,
  NotAuthorized: 401,
  OptInRequired: 403,
  RequestAbortedException: 400,
  RequestEntityTooLargeException: 413,
  RequestExpired: 400,
  RequestLimitExceeded: 503,
  RequestTimeoutException: 408,
  SerializationException: 400,
  ServiceUnavailable: 503,
  SignatureDoesNotMatch: 403,
  SlowDown: 503,
  Throttling: 400,
  ThrottlingException: 429,
  UnknownOperationException: 404,
  UnrecognizedClientException: 403,
  UnsupportedMediaTypeException: 415,
  ValidationException: 400,
} as const;

/** @public */
export type CommonErrorName = keyof typeof STATUS;

/** @internal */
export function isCommonErrorName(name: string): name is CommonErrorName {
  return Object.hasOwn(STATUS, name);
}

/** An error as the protocol writes what its models do not have. @internal */
export function commonError(
  name: CommonErrorName,
  message = `The mock was told to answer ${name}.`,
): Rejection {
  return new Rejection("internal", message, [], { name, status: STATUS[name] });
}

const OF_STATUS = {
  500: "InternalFailure",
  502: "BadGateway",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
} as const;

/** A service that fails, or a gateway before it. @internal */
export function serverError(status: keyof typeof OF_STATUS): Rejection {
  const message = `The mock was told to fail with ${status}.`;
  return new Rejection("internal", message, [], { name: OF_STATUS[status], status });
}
