import { NormalizedSchema } from "@smithy/core/schema";
import { getSmithyContext } from "@smithy/core/client";
import type {
  DeserializeMiddleware,
  MetadataBearer,
  StaticOperationSchema,
  StaticStructureSchema,
} from "@smithy/types";
import { eventStreamMember, isPresent } from "./event-member.ts";

/**
 * Refuses an output with a stream of events that lacks another member which is required: this tells
 * a stream that began without its initial response, so that no value is put in its place.
 *
 * @see https://smithy.io/2.0/spec/streaming.html#initial-messages
 */
export const initialResponse: DeserializeMiddleware<object, MetadataBearer> =
  (next, context) => async (args) => {
    const result = await next(args);
    // The command has put it there.
    const operation = getSmithyContext(context)["operationSchema"] as StaticOperationSchema;
    const missing = missingMember(NormalizedSchema.of(operation[5]), result.output);
    if (missing === undefined) return result;
    throw new Error(`[${operation[2]}] The initial response lacks the member \`${missing}\`.`);
  };

function missingMember(schema: NormalizedSchema, output: object = {}): string | undefined {
  const [stream] = eventStreamMember(schema) ?? [];
  if (stream === undefined) return undefined;
  // Of a structure, as it has a member. Those that are required come first.
  const [, , , , names, , required = 0] = schema.getSchema() as StaticStructureSchema;
  const values = output as Readonly<Record<string, unknown>>;
  return names.slice(0, required).find((name) => name !== stream && !isPresent(values[name]));
}
