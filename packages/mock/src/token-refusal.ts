import type { Answer } from "@tsmith/protocol";
import type { ErrorSchema } from "@tsmith/schema";
import type { ErrorMaker } from "./modelled-error.ts";

/** What services call the error for a token that they never gave out, the most telling first. */
const NAMES: readonly RegExp[] = [
  /^(?:Invalid|Expired|Bad)(?:Next|Page|Pagination|Continuation)?(?:Token|Marker)(?:Exception|Error|Fault)?$/,
  /^InvalidPagination(?:Exception|Error|Fault)?$/,
  /^Invalid(?:Parameter(?:Value)?|Argument|Input|Request)(?:Exception|Error|Fault)?$/,
  /^Validation(?:Exception|Error|Fault)?$/,
  /^BadRequest(?:Exception|Error|Fault)?$/,
];

/**
 * The answer to a page token that is garbled, forged or of another request:
 *
 * 1. `smithy.framework#ValidationException` with the token's path, where the operation has it;
 * 2. else the operation's own error about tokens, else its own about parameters, by name;
 * 3. else `ValidationException` again, as for every other request that breaks the contract.
 *
 * @internal
 */
export function tokenRefusal(
  errors: readonly ErrorSchema<unknown>[],
  inputToken: string,
  makeError: ErrorMaker,
): Answer {
  const path = `/${inputToken.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const message = `Value at '${path}' failed to satisfy constraint: Member must be a token of this service for this request`;
  const isFramework = errors.some(
    ([, namespace, name]) => namespace === "smithy.framework" && name === "ValidationException",
  );
  const own = isFramework
    ? undefined
    : NAMES.map((pattern) => errors.find(([, , name]) => pattern.test(name))).find(
        (error) => error !== undefined,
      );
  if (own === undefined) return { failures: [{ path, message }] };
  return { error: makeError(own, { message }) };
}
