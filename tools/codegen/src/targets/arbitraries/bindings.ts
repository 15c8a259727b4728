import { expectShape, type MemberShape, nodeProperty, type ShapeId } from "@tsmith/smithy";
import type { ServiceView } from "../../view/service-view.ts";
import { wireSettings } from "../../view/wire-settings.ts";

const HTTP_BINDING_PROTOCOLS: ReadonlySet<ShapeId> = new Set([
  "aws.protocols#restJson1",
  "aws.protocols#restXml",
]);

const XML_PROTOCOLS: ReadonlySet<ShapeId> = new Set([
  "aws.protocols#restXml",
  "aws.protocols#awsQuery",
  "aws.protocols#ec2Query",
]);

/** Whether values travel as XML, which has no way to write some characters. @internal */
export function isXml(view: ServiceView): boolean {
  return XML_PROTOCOLS.has(view.protocol);
}

/**
 * Where a member of a structure travels, in the words of the arbitrary's `Binding`; `undefined` in
 * a body, where everything fits.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html
 * @internal
 */
export function bindingOf(view: ServiceView, member: MemberShape): string | undefined {
  const has = (trait: string): boolean => member.traits.has(`smithy.api#${trait}`);
  if (has("hostLabel")) return "hostLabel";
  if (HTTP_BINDING_PROTOCOLS.has(view.protocol)) {
    if (isBucket(view, member)) return "hostLabel";
    if (has("httpLabel")) return greedyLabels(view).has(member.id) ? "greedyLabel" : "label";
    if (has("httpQuery")) return "query";
    if (has("httpQueryParams")) return "queryParams";
    if (has("httpHeader")) return "header";
    if (has("httpPrefixHeaders")) return "prefixHeaders";
    if (has("httpPayload")) return "payload";
  }
  if (isXml(view) && has("xmlAttribute")) return "attribute";
  if (isXml(view) && isFlat(view, member)) return "flattened";
  return undefined;
}

/** A bucket of S3 stands in the host or in the path, as the endpoint rules have it. */
function isBucket(view: ServiceView, { traits }: MemberShape): boolean {
  if (!traits.has("smithy.api#httpLabel") || wireSettings(view).bucketInHost !== true) return false;
  return nodeProperty(traits.get("smithy.rules#contextParam"), "name") === "Bucket";
}

/** Without an element around its members, an empty list or map leaves no trace. */
function isFlat(view: ServiceView, member: MemberShape): boolean {
  const { type } = expectShape(view.model, member.target);
  if (type !== "list" && type !== "set" && type !== "map") return false;
  if (member.traits.has("smithy.api#xmlFlattened")) return true;
  return view.protocol === "aws.protocols#ec2Query" && view.inputClosure.has(member.container);
}

const answers = new WeakMap<ServiceView, ReadonlySet<ShapeId>>();

/** @see https://smithy.io/2.0/spec/http-bindings.html#greedy-labels */
function greedyLabels(view: ServiceView): ReadonlySet<ShapeId> {
  const known = answers.get(view);
  if (known !== undefined) return known;
  const found = view.operations.flatMap(({ shape, input }) => {
    const uri = nodeProperty(shape.traits.get("smithy.api#http"), "uri");
    const name = typeof uri === "string" ? /\{([^{}]+)\+\}/.exec(uri)?.[1] : undefined;
    const member = name === undefined ? undefined : input?.members.get(name);
    return member === undefined ? [] : [member.id];
  });
  const answer = new Set(found);
  answers.set(view, answer);
  return answer;
}
