import {
  isNodeArray,
  nodeProperty,
  type NodeValue,
  type OperationShape,
  shapeName,
  type ShapeId,
} from "@tsmith/smithy";
import { array, code, object } from "../../print/code.ts";
import type { Doc } from "../../print/doc.ts";
import { literal, type LiteralValue, property } from "../../print/literal.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeValue } from "../runtime.ts";
import { asksForSigV4a } from "./endpoint-auth.ts";
import { pureCall } from "./pure-call.ts";

const NO_AUTH = "smithy.api#noAuth";
const SIGV4A = "aws.auth#sigv4a";

/** The schemes that the runtime signs with, by the id of their trait, and what it reads of each. */
const SCHEMES = {
  "aws.auth#sigv4": { value: "sigV4", config: "SigV4", settings: ["name"] },
  "aws.auth#sigv4a": { value: "sigV4a", config: "SigV4a", settings: ["name"] },
  "smithy.api#httpApiKeyAuth": {
    value: "httpApiKey",
    config: "HttpApiKey",
    settings: ["name", "in", "scheme"],
  },
  "smithy.api#httpBasicAuth": { value: "httpBasic", config: "Login", settings: [] },
  "smithy.api#httpBearerAuth": { value: "httpBearer", config: "HttpBearer", settings: [] },
  "smithy.api#httpDigestAuth": { value: "httpDigest", config: "Login", settings: [] },
} as const;

type SchemeId = keyof typeof SCHEMES;

/** The kinds of schemes that a client is configured for: `SigV4` of `SigV4InputConfig`. @internal */
export function authKinds(view: ServiceView): readonly (typeof SCHEMES)[SchemeId]["config"][] {
  const ids = [
    ...serviceSchemes(view),
    ...view.operations.flatMap(({ shape }) => operationSchemes(view, shape) ?? []),
    ...endpointSchemes(view),
  ];
  return [...new Set(ids.filter(isSupported).map((id) => SCHEMES[id].config))];
}

/** `{ schemes: […], operations: {…}, endpoint: […] }`. @internal */
export function authDescription(view: ServiceView): Doc {
  const endpoint = endpointSchemes(view);
  const operations = view.operations.flatMap(({ shape }) => {
    const schemes = operationSchemes(view, shape);
    const isOwn = schemes !== undefined && schemes.join() !== serviceSchemes(view).join();
    return !isOwn ? [] : [property(shapeName(shape.id), schemeList(view, schemes))];
  });
  return object([
    property("schemes", schemeList(view, serviceSchemes(view))),
    ...(operations.length === 0 ? [] : [property("operations", object(operations))]),
    ...(endpoint.length === 0 ? [] : [property("endpoint", schemeList(view, endpoint))]),
  ]);
}

/**
 * The schemes of the service, in the order that `@auth` gives or else that of their ids.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html#auth-trait
 */
function serviceSchemes({ service: { traits } }: ServiceView): readonly ShapeId[] {
  const chosen = authTrait(traits.get("smithy.api#auth"));
  const applied = Object.keys(SCHEMES).filter((id) => traits.has(id));
  return supported(chosen ?? applied.toSorted());
}

/** The schemes of an operation; `undefined` where they are those of the service. */
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

/** The schemes that endpoints may ask for beyond those of the service. */
function endpointSchemes({ service: { traits } }: ServiceView): readonly ShapeId[] {
  const isAsked = asksForSigV4a(traits.get("smithy.rules#endpointRuleSet"));
  return isAsked && traits.has("aws.auth#sigv4") ? ["aws.auth#sigv4", SIGV4A] : [];
}

/** Without a scheme that the runtime has, a request goes out as it is. */
function supported(ids: readonly ShapeId[]): readonly ShapeId[] {
  const known = ids.filter(isSupported);
  return known.length === 0 ? [NO_AUTH] : known;
}

function authTrait(value: NodeValue | undefined): readonly string[] | undefined {
  return isNodeArray(value) ? value.filter((id) => typeof id === "string") : undefined;
}

function isSupported(id: ShapeId): id is SchemeId {
  return Object.hasOwn(SCHEMES, id);
}

function schemeList(view: ServiceView, ids: readonly ShapeId[]): Doc {
  return array(ids.map((id) => scheme(view, id)));
}

function scheme({ service: { traits } }: ServiceView, id: ShapeId): Doc {
  if (!isSupported(id)) return pureCall(runtimeValue("noAuth", "@tsmith/client"), []);
  // Where the endpoint alone asks for it, `sigv4a` is for the same service as `sigv4`.
  const trait = traits.get(id) ?? (id === SIGV4A ? traits.get("aws.auth#sigv4") : undefined);
  const settings = traitSettings(trait, SCHEMES[id].settings);
  return pureCall(
    runtimeValue(SCHEMES[id].value, "@tsmith/client"),
    Object.keys(settings).length === 0 ? [] : [code`${literal(settings)}`],
  );
}

function traitSettings(
  trait: NodeValue | undefined,
  names: readonly string[],
): Readonly<Record<string, LiteralValue>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = nodeProperty(trait, name);
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}
