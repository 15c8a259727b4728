import { operationsOf } from "../knowledge/operations.ts";
import { reach } from "../knowledge/closure.ts";
import { nodeProperty } from "../model/node.ts";
import { OpenApiError, type OpenApiContext } from "./context.ts";

/**
 * Refuses what the settings do not want to lose.
 *
 * @throws OpenApiError
 */
export function checkSupported(context: OpenApiContext): void {
  checkGreedyLabels(context);
  checkTraits(context);
}

function checkGreedyLabels({ model, service, settings }: OpenApiContext): void {
  if (nodeProperty(settings, "forbidGreedyLabels") !== true) return;
  for (const operation of operationsOf(model, service.id)) {
    const uri = nodeProperty(operation.traits.get("smithy.api#http"), "uri");
    if (typeof uri !== "string" || !uri.includes("+}")) continue;
    throw new OpenApiError(
      `Greedy URI path label found in path \`${uri}\`. Not all OpenAPI tools support this style of URI labels. Greedy URI labels are expected to capture all remaining components of a URI, so if a tool does not support them, the API will not function properly.`,
    );
  }
}

/** Traits that OpenAPI has no word for. */
const UNSUPPORTED: readonly string[] = ["smithy.api#endpoint", "smithy.api#hostLabel"];
const PREFIX_HEADERS = "smithy.api#httpPrefixHeaders";

function checkTraits({ model, service, settings }: OpenApiContext): void {
  const isLenient = nodeProperty(settings, "ignoreUnsupportedTraits") === true;
  const onPrefixHeaders = nodeProperty(settings, "onHttpPrefixHeaders") ?? "FAIL";
  for (const { id, traits } of reach(model, service.id)) {
    const found = UNSUPPORTED.find((trait) => traits.has(trait));
    if (found !== undefined && !isLenient) {
      throw new OpenApiError(`\`${id}\` has the trait \`${found}\`, which OpenAPI cannot say.`);
    }
    if (traits.has(PREFIX_HEADERS) && onPrefixHeaders === "FAIL") {
      throw new OpenApiError(`\`${id}\` is bound to headers by prefix, which OpenAPI cannot say.`);
    }
  }
}
