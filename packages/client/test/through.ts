import { HttpRequest } from "@smithy/core/protocols";
import { constructStack } from "@smithy/core/client";
import type { MetadataBearer, Pluggable } from "@smithy/types";

/** What middleware makes of a request, and of the input that it is for. */
export async function through(
  plugin: Pluggable<object, MetadataBearer>,
  options: ConstructorParameters<typeof HttpRequest>[0],
  input: object = {},
): Promise<{ readonly request: HttpRequest; readonly input: object }> {
  const stack = constructStack<object, MetadataBearer>();
  // Where middleware that reads responses has its place.
  stack.add((next) => next, { name: "deserializerMiddleware", step: "deserialize" });
  stack.use(plugin);
  const request = new HttpRequest(options);
  let last = input;
  stack.add(
    (next) => (args) => {
      last = args.input;
      return next({ ...args, request } as typeof args);
    },
    { step: "serialize" },
  );
  const handler = stack.resolve(async () => ({ response: {}, output: { $metadata: {} } }), {});
  await handler({ input });
  return { request, input: last };
}
