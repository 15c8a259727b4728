import { nodesEqual, type Shape, type ShapeId, type Traits } from "@tsmith/smithy";

/** Traits that say what a message looks like; a change of one makes old and new misunderstand. */
const WIRE: ReadonlySet<ShapeId> = new Set([
  "aws.api#clientEndpointDiscovery",
  "aws.protocols#awsQueryError",
  "aws.protocols#ec2QueryName",
  "smithy.api#error",
  "smithy.api#eventHeader",
  "smithy.api#eventPayload",
  "smithy.api#hostLabel",
  "smithy.api#http",
  "smithy.api#httpError",
  "smithy.api#httpHeader",
  "smithy.api#httpLabel",
  "smithy.api#httpPayload",
  "smithy.api#httpPrefixHeaders",
  "smithy.api#httpQuery",
  "smithy.api#httpQueryParams",
  "smithy.api#httpResponseCode",
  "smithy.api#jsonName",
  "smithy.api#mediaType",
  "smithy.api#sparse",
  "smithy.api#streaming",
  "smithy.api#timestampFormat",
  "smithy.api#xmlAttribute",
  "smithy.api#xmlFlattened",
  "smithy.api#xmlName",
  "smithy.api#xmlNamespace",
]);

/** Traits of services that say how to talk to them: new ones are welcome, old ones must stay. */
const SERVICE: ReadonlySet<ShapeId> = new Set([
  "aws.auth#sigv4",
  "smithy.api#httpApiKeyAuth",
  "smithy.api#httpBasicAuth",
  "smithy.api#httpBearerAuth",
  "smithy.api#httpDigestAuth",
]);

/** The traits in which two versions of a shape differ on the wire. @internal */
export function changedWireTraits(before: Shape, after: Shape): readonly ShapeId[] {
  const ids = new Set([...before.traits.keys(), ...after.traits.keys()]);
  const isChanged = (id: ShapeId): boolean => !isSame(before.traits, after.traits, id);
  return [...ids].filter((id) => {
    if (WIRE.has(id)) return isChanged(id);
    return SERVICE.has(id) && before.traits.has(id) && isChanged(id);
  });
}

function isSame(before: Traits, after: Traits, id: ShapeId): boolean {
  const [old, now] = [before.get(id), after.get(id)];
  return old !== undefined && now !== undefined ? nodesEqual(old, now) : old === now;
}
