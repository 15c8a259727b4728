import { requestBindings, responseBindings } from "../knowledge/http-bindings.ts";
import { operationsOf } from "../knowledge/operations.ts";
import { nodeProperty, type NodeObject } from "../model/node.ts";
import type { OpenApiContext } from "./context.ts";

/** What the settings are where the document is for API Gateway, unless they say otherwise. */
const DEFAULTS: NodeObject = { disableDefaultValues: true, removeGreedyParameterSuffix: true };

/** The settings, with those that API Gateway wants. */
export function apiGatewaySettings(settings: NodeObject): NodeObject {
  return nodeProperty(settings, "apiGateway") === true ? { ...DEFAULTS, ...settings } : settings;
}

/**
 * The media types of bodies that are bytes.
 *
 * @see https://smithy.io/2.0/guides/model-translations/converting-to-openapi.html#amazon-api-gateway-limitations
 */
export function binaryMediaTypes({ model, service, settings }: OpenApiContext): NodeObject {
  if (nodeProperty(settings, "apiGateway") !== true) return {};
  const found = new Set<string>();
  for (const { input, output } of operationsOf(model, service.id)) {
    const bindings = [...requestBindings(model, input), ...responseBindings(model, output)];
    for (const { location, member } of bindings) {
      const target = model.shapes.get(member.target);
      if (location !== "payload" || target?.type !== "blob") continue;
      const mediaType = target.traits.get("smithy.api#mediaType");
      // A stream without a media type may be anything.
      if (typeof mediaType === "string") found.add(mediaType);
      else if (!target.traits.has("smithy.api#streaming")) found.add("application/octet-stream");
    }
  }
  return found.size === 0
    ? {}
    : { "x-amazon-apigateway-binary-media-types": [...found].toSorted() };
}
