import { HttpRequest } from "@smithy/core/protocols";
import type { BuildMiddleware, MetadataBearer, Pluggable } from "@smithy/types";

/** Changes a request in place before it is signed; `input` is what was given to the command. */
export type RequestChange = (request: HttpRequest, input: object) => void | Promise<void>;

/**
 * Middleware that changes requests once, retries included.
 *
 * @param order - `first` for what makes the body, `last` for what depends on its bytes
 */
export function requestPlugin(
  name: string,
  change: RequestChange,
  order: "first" | "last" = "last",
): Pluggable<object, MetadataBearer> {
  const middleware: BuildMiddleware<object, MetadataBearer> = (next) => async (args) => {
    if (HttpRequest.isInstance(args.request)) await change(args.request, args.input);
    return next(args);
  };
  const priority = order === "first" ? "high" : "low";
  return {
    applyToStack: (stack) =>
      stack.add(middleware, { name, step: "build", priority, override: true }),
  };
}
