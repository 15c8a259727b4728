import { NormalizedSchema } from "@smithy/core/schema";
import type {
  DeserializeMiddleware,
  MetadataBearer,
  Pluggable,
  StaticOperationSchema,
} from "@smithy/types";

/** Makes of what the runtime reads the output that the contract describes. */
export function outputPlugin(operation: StaticOperationSchema): Pluggable<object, MetadataBearer> {
  const schema = NormalizedSchema.of(operation[5]);
  const middleware: DeserializeMiddleware<object, MetadataBearer> = (next) => async (args) => {
    const result = await next(args);
    return { ...result, output: contractual(schema, result.output) };
  };
  return {
    applyToStack: (stack) =>
      stack.addRelativeTo(middleware, {
        name: "outputMiddleware",
        relation: "before",
        toMiddleware: "deserializerMiddleware",
        override: true,
      }),
  };
}

function contractual(
  schema: NormalizedSchema,
  output: MetadataBearer = { $metadata: {} },
): MetadataBearer {
  // The runtime gives whatever a body holds where no output is described.
  if (schema.isUnitSchema()) return { $metadata: output.$metadata };
  return withoutNullPayload(schema, output);
}

/** The runtime says `null` of a payload that is absent, where it leaves out any other member. */
function withoutNullPayload(schema: NormalizedSchema, output: MetadataBearer): MetadataBearer {
  const members: Record<string, unknown> = { ...output };
  for (const [name, member] of schema.structIterator()) {
    if (members[name] === null && member.getMemberTraits().httpPayload) delete members[name];
  }
  return { ...members, $metadata: output.$metadata };
}
