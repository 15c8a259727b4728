import { NormalizedSchema } from "@smithy/core/schema";
import type {
  InitializeMiddleware,
  MetadataBearer,
  Pluggable,
  StaticOperationSchema,
} from "@smithy/types";
import type { ResolvedConfig } from "./service.ts";
import { completionsOf } from "./values/completion.ts";
import type { DefaultValues } from "./values/default-values.ts";
import { copyOf, isAbsent, set, type ValueRecord } from "./values/record.ts";

/** Gives an input what its caller may leave out: default values and idempotency tokens. */
export function inputPlugin(
  defaults: DefaultValues | undefined,
  operation: StaticOperationSchema,
  { idempotencyTokenProvider }: ResolvedConfig,
): Pluggable<object, MetadataBearer> {
  const schema = NormalizedSchema.of(operation[4]);
  const complete = completionsOf(defaults, "input")(schema);
  const tokens = tokenMembers(schema);
  const middleware: InitializeMiddleware<object, MetadataBearer> = (next) => (args) => {
    const input = copyOf((complete?.(args.input) ?? args.input) as ValueRecord);
    for (const name of tokens) {
      if (isAbsent(input, name)) set(input, name, idempotencyTokenProvider());
    }
    return next({ ...args, input });
  };
  return {
    applyToStack: (stack) => {
      if (complete === undefined && tokens.length === 0) return;
      stack.add(middleware, { name: "inputMiddleware", step: "initialize", override: true });
    },
  };
}

/** @see https://smithy.io/2.0/spec/behavior-traits.html#idempotencytoken-trait */
function tokenMembers(schema: NormalizedSchema): readonly string[] {
  const members = [...schema.structIterator()];
  return members.filter(([, member]) => member.isIdempotencyToken()).map(([name]) => name);
}
