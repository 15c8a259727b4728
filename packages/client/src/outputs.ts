import { NormalizedSchema } from "@smithy/core/schema";
import type {
  DeserializeMiddleware,
  MetadataBearer,
  Pluggable,
  StaticOperationSchema,
} from "@smithy/types";
import type { ErrorBinding } from "./errors.ts";
import { type Completion, completionsOf } from "./values/completion.ts";
import type { DefaultValues } from "./values/default-values.ts";

/** Makes of what the runtime reads the output or the error that the contract describes. */
export function outputPlugin(
  defaults: DefaultValues | undefined,
  operation: StaticOperationSchema,
  errors: readonly ErrorBinding[],
): Pluggable<object, MetadataBearer> {
  const schema = NormalizedSchema.of(operation[5]);
  const completionOf = completionsOf(defaults, "output");
  const complete = completionOf(schema);
  const middleware: DeserializeMiddleware<object, MetadataBearer> = (next) => async (args) => {
    try {
      const result = await next(args);
      return { ...result, output: contractual(schema, complete, result.output) };
    } catch (error) {
      completeError(errors, completionOf, error);
      throw error;
    }
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
  complete: Completion | undefined,
  output: MetadataBearer = { $metadata: {} },
): MetadataBearer {
  // The runtime gives whatever a body holds where no output is described.
  if (schema.isUnitSchema()) return { $metadata: output.$metadata };
  removeNullPayload(schema, output as unknown as Record<string, unknown>);
  complete?.(output);
  return output;
}

/** The runtime says `null` of a payload that is absent, where it leaves out any other member. */
function removeNullPayload(schema: NormalizedSchema, output: Record<string, unknown>): void {
  for (const [name, member] of schema.structIterator()) {
    if (output[name] === null && member.getMemberTraits().httpPayload) delete output[name];
  }
}

function completeError(
  errors: readonly ErrorBinding[],
  completionOf: (schema: NormalizedSchema) => Completion | undefined,
  error: unknown,
): void {
  const [schema] = errors.find(([, constructor]) => error instanceof constructor) ?? [];
  if (schema === undefined || !(error instanceof Error)) return;
  // The runtime moves it to `message`; the class of the error has both.
  if (schema[4].includes("Message")) Object.assign(error, { Message: error.message });
  completionOf(NormalizedSchema.of(schema))?.(error);
  // A member of that name does not take the place of the error's own.
  if (schema[4].includes("name")) Object.assign(error, { name: schema[2] });
}
