import { QLDBServiceException, ValidationException } from "@tsmith/qldb-types";

/** An error in words for whoever looks at the console. */
export interface ErrorDescription {
  readonly title: string;
  readonly detail: string;
  /** What support asks for. */
  readonly reference?: string;
}

/** Throttling is none of the contract's errors: AWS's services answer so without a word in it. */
const TOO_MANY = 429;

export function describeError(error: Error): ErrorDescription {
  if (!(error instanceof QLDBServiceException)) {
    return {
      title: "The service cannot be reached",
      detail: "Check the connection, then try again.",
    };
  }
  const { httpStatusCode: status = 0, requestId } = error.$metadata;
  const reference = requestId === undefined ? {} : { reference: requestId };
  if (error instanceof ValidationException) {
    return { title: "The request was refused", detail: error.message, ...reference };
  }
  if (status === TOO_MANY || error.name.startsWith("Throttl")) {
    const detail = "The service is asked too often right now. Wait a moment, then try again.";
    return { title: "Too many requests", detail, ...reference };
  }
  const detail = `It answered with ${status === 0 ? error.name : `status ${status}`}. Try again in a moment.`;
  return { title: "The service has a problem", detail, ...reference };
}
