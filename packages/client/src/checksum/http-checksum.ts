import { normalizeProvider } from "@smithy/core";
import type { InitializeMiddleware, MetadataBearer, Pluggable, Provider } from "@smithy/types";
import type { CommandPlugin } from "../command.ts";
import { requestPlugin } from "../request/request-plugin.ts";
import type { ResolvedConfig } from "../service.ts";
import { copyOf, isAbsent, set, type ValueRecord } from "../values/record.ts";
import type { HttpChecksumDescription } from "./description.ts";
import type { ChecksumPolicy } from "./policy.ts";
import { addChecksum, hasChecksum } from "./request-checksum.ts";
import { checksumResponsePlugin } from "./response-checksum.ts";

const DEFAULT_ALGORITHM = "CRC32";

/**
 * Sends a checksum of a request, and checks that of its response.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait
 * @public
 */
export function httpChecksum(description: HttpChecksumDescription): CommandPlugin {
  return (config) => ({
    applyToStack: (stack) => {
      stack.use(validationPlugin(description, config));
      stack.use(checksumRequestPlugin(description, config));
      stack.use(checksumResponsePlugin(description));
    },
  });
}

/** Lets an input want its response to be checked. */
function validationPlugin(
  { requestValidationModeMember: member }: HttpChecksumDescription,
  { responseChecksumValidation }: ResolvedConfig,
): Pluggable<object, MetadataBearer> {
  const middleware: InitializeMiddleware<object, MetadataBearer> = (next) => async (args) => {
    const input = args.input as ValueRecord;
    if (member === undefined || !isAbsent(input, member)) return next(args);
    if (!(await isWanted(responseChecksumValidation))) return next(args);
    const wanting = copyOf(input);
    set(wanting, member, "ENABLED");
    return next({ ...args, input: wanting });
  };
  return {
    applyToStack: (stack) =>
      stack.add(middleware, {
        name: "checksumInputMiddleware",
        step: "initialize",
        override: true,
      }),
  };
}

/** Adds the checksum that the caller chose, or the default one where there has to be one. */
function checksumRequestPlugin(
  {
    requestChecksumRequired = false,
    requestAlgorithmMember: member,
    requestAlgorithmHeader: header,
  }: HttpChecksumDescription,
  { requestChecksumCalculation }: ResolvedConfig,
): Pluggable<object, MetadataBearer> {
  return requestPlugin("requestChecksumMiddleware", async (request, input) => {
    if ((member === undefined && !requestChecksumRequired) || hasChecksum(request)) return;
    const chosen = member === undefined ? undefined : (input as ValueRecord)[member];
    if (typeof chosen === "string") {
      await addChecksum(request, chosen);
    } else if (requestChecksumRequired || (await isWanted(requestChecksumCalculation))) {
      if (header !== undefined) request.headers[header] = DEFAULT_ALGORITHM;
      await addChecksum(request, DEFAULT_ALGORITHM);
    }
  });
}

async function isWanted(policy: ChecksumPolicy | Provider<ChecksumPolicy>): Promise<boolean> {
  return (await normalizeProvider(policy)()) === "WHEN_SUPPORTED";
}
