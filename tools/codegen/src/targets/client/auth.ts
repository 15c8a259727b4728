import { shapeName, type ShapeId } from "@tsmith/smithy";
import { array, code, object } from "../../print/code.ts";
import type { Doc } from "../../print/doc.ts";
import { literal, property } from "../../print/literal.ts";
import {
  type AuthSchemeId,
  isAuthSchemeId,
  ownSchemes,
  schemeSettings,
  serviceSchemes,
} from "../../view/auth-schemes.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeValue } from "../runtime.ts";
import { asksForSigV4a } from "./endpoint-auth.ts";
import { pureCall } from "./pure-call.ts";

const SIGV4A = "aws.auth#sigv4a";

/** What the runtime has for each scheme. */
const SCHEMES = {
  "aws.auth#sigv4": { value: "sigV4", config: "SigV4" },
  "aws.auth#sigv4a": { value: "sigV4a", config: "SigV4a" },
  "smithy.api#httpApiKeyAuth": { value: "httpApiKey", config: "HttpApiKey" },
  "smithy.api#httpBasicAuth": { value: "httpBasic", config: "Login" },
  "smithy.api#httpBearerAuth": { value: "httpBearer", config: "HttpBearer" },
  "smithy.api#httpDigestAuth": { value: "httpDigest", config: "Login" },
} as const;

/** The kinds of schemes that a client is configured for: `SigV4` of `SigV4InputConfig`. @internal */
export function authKinds(view: ServiceView): readonly (typeof SCHEMES)[AuthSchemeId]["config"][] {
  const ids = [
    ...serviceSchemes(view),
    ...view.operations.flatMap(({ shape }) => ownSchemes(view, shape) ?? []),
    ...endpointSchemes(view),
  ];
  return [...new Set(ids.filter(isAuthSchemeId).map((id) => SCHEMES[id].config))];
}

/** `{ schemes: […], operations: {…}, endpoint: […] }`. @internal */
export function authDescription(view: ServiceView): Doc {
  const endpoint = endpointSchemes(view);
  const operations = view.operations.flatMap(({ shape }) => {
    const schemes = ownSchemes(view, shape);
    return schemes === undefined ? [] : [property(shapeName(shape.id), schemeList(view, schemes))];
  });
  return object([
    property("schemes", schemeList(view, serviceSchemes(view))),
    ...(operations.length === 0 ? [] : [property("operations", object(operations))]),
    ...(endpoint.length === 0 ? [] : [property("endpoint", schemeList(view, endpoint))]),
  ]);
}

/** The schemes that endpoints may ask for beyond those of the service. */
function endpointSchemes({ service: { traits } }: ServiceView): readonly ShapeId[] {
  const isAsked = asksForSigV4a(traits.get("smithy.rules#endpointRuleSet"));
  return isAsked && traits.has("aws.auth#sigv4") ? ["aws.auth#sigv4", SIGV4A] : [];
}

function schemeList(view: ServiceView, ids: readonly ShapeId[]): Doc {
  return array(ids.map((id) => scheme(view, id)));
}

function scheme({ service: { traits } }: ServiceView, id: ShapeId): Doc {
  if (!isAuthSchemeId(id)) return pureCall(runtimeValue("noAuth", "@tsmith/client"), []);
  // Where the endpoint alone asks for it, `sigv4a` is for the same service as `sigv4`.
  const trait = traits.get(id) ?? (id === SIGV4A ? traits.get("aws.auth#sigv4") : undefined);
  const settings = schemeSettings(id, trait);
  return pureCall(
    runtimeValue(SCHEMES[id].value, "@tsmith/client"),
    Object.keys(settings).length === 0 ? [] : [code`${literal(settings)}`],
  );
}
