import {
  isNodeArray,
  nodeProperty,
  type NodeValue,
  type OperationShape,
  type ShapeId,
} from "@tsmith/smithy";
import type { ServiceView } from "./service-view.ts";

/** What stands for a request that nobody signs. @internal */
export const NO_AUTH = "smithy.api#noAuth";

/** The schemes that clients and mocks know, by the id of their trait, with what is read of each. */
export const AUTH_SCHEMES = {
  "aws.auth#sigv4": ["name"],
  "aws.auth#sigv4a": ["name"],
  "smithy.api#httpApiKeyAuth": ["name", "in", "scheme"],
  "smithy.api#httpBasicAuth": [],
  "smithy.api#httpBearerAuth": [],
  "smithy.api#httpDigestAuth": [],
} as const;

/** @internal */
export type AuthSchemeId = keyof typeof AUTH_SCHEMES;

/**
 * The schemes of the service, in the order that `@auth` gives or else that of their ids.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#auth-trait
 * @internal
 */
export function serviceSchemes({ service: { traits } }: ServiceView): readonly ShapeId[] {
  const chosen = authTrait(traits.get("smithy.api#auth"));
  const applied = Object.keys(AUTH_SCHEMES).filter((id) => traits.has(id));
  return supported(chosen ?? applied.toSorted());
}

/** The schemes of an operation where they are not those of the service. @internal */
export function ownSchemes(
  view: ServiceView,
  shape: OperationShape,
): readonly ShapeId[] | undefined {
  const schemes = operationSchemes(view, shape);
  const isOwn = schemes !== undefined && schemes.join() !== serviceSchemes(view).join();
  return isOwn ? schemes : undefined;
}

/** The schemes that an operation itself says; `undefined` where it says nothing. */
function operationSchemes(
  view: ServiceView,
  { traits }: OperationShape,
): readonly ShapeId[] | undefined {
  const chosen = authTrait(traits.get("smithy.api#auth"));
  const isOptional = traits.has("smithy.api#optionalAuth");
  if (chosen === undefined && !isOptional) return undefined;
  const schemes = chosen === undefined ? serviceSchemes(view) : supported(chosen);
  return isOptional ? [...new Set([...schemes, NO_AUTH])] : schemes;
}

/** Without a scheme that is known, a request goes out as it is. */
function supported(ids: readonly ShapeId[]): readonly ShapeId[] {
  const known = ids.filter(isAuthSchemeId);
  return known.length === 0 ? [NO_AUTH] : known;
}

function authTrait(value: NodeValue | undefined): readonly string[] | undefined {
  return isNodeArray(value) ? value.filter((id) => typeof id === "string") : undefined;
}

/** @internal */
export function isAuthSchemeId(id: ShapeId): id is AuthSchemeId {
  return Object.hasOwn(AUTH_SCHEMES, id);
}

/** The settings of a scheme as its trait has them. @internal */
export function schemeSettings(
  id: AuthSchemeId,
  trait: NodeValue | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    AUTH_SCHEMES[id].flatMap((name) => {
      const value = nodeProperty(trait, name);
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}
