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
import { pureCall } from "./pure-call.ts";

const NO_AUTH = "smithy.api#noAuth";

/** The schemes that the runtime signs with, by the id of their trait. */
const SCHEMES = {
  "aws.auth#sigv4": { value: "sigV4", config: "SigV4" },
  "aws.auth#sigv4a": { value: "sigV4a", config: "SigV4a" },
  "smithy.api#httpApiKeyAuth": { value: "httpApiKey", config: "HttpApiKey" },
  "smithy.api#httpBearerAuth": { value: "httpBearer", config: "HttpBearer" },
} as const;

type SchemeId = keyof typeof SCHEMES;

/** The kinds of schemes that a client is configured for: `SigV4` of `SigV4InputConfig`. @internal */
export function authKinds(view: ServiceView): readonly (typeof SCHEMES)[SchemeId]["config"][] {
  const ids = [
    ...serviceSchemes(view),
    ...view.operations.flatMap(({ shape }) => operationSchemes(view, shape) ?? []),
  ];
  return [...new Set(ids.filter(isSupported))].map((id) => SCHEMES[id].config);
}

/** `{ schemes: […], operations: {…} }`. @internal */
export function authDescription(view: ServiceView): Doc {
  const operations = view.operations.flatMap(({ shape }) => {
    const schemes = operationSchemes(view, shape);
    const isOwn = schemes !== undefined && schemes.join() !== serviceSchemes(view).join();
    return !isOwn ? [] : [property(shapeName(shape.id), schemeList(view, schemes))];
  });
  return object([
    property("schemes", schemeList(view, serviceSchemes(view))),
    ...(operations.length === 0 ? [] : [property("operations", object(operations))]),
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
  const settings = traitSettings(traits.get(id), SETTINGS[id]);
  return pureCall(
    runtimeValue(SCHEMES[id].value, "@tsmith/client"),
    Object.keys(settings).length === 0 ? [] : [code`${literal(settings)}`],
  );
}

/** What the runtime wants to know of each trait. */
const SETTINGS: Readonly<Record<SchemeId, readonly string[]>> = {
  "aws.auth#sigv4": ["name"],
  "aws.auth#sigv4a": ["name"],
  "smithy.api#httpApiKeyAuth": ["name", "in", "scheme"],
  "smithy.api#httpBearerAuth": [],
};

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
