import {
  isNodeObject,
  nodeProperty,
  type NodeObject,
  type NodeValue,
  type OperationShape,
  type StructureShape,
} from "@tsmith/smithy";
import { assignment, code, initialized } from "../../print/code.ts";
import { type Doc, text } from "../../print/doc.ts";
import { literal, property } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { customizedEndpoints, customizedParameters } from "./customization.ts";
import { endpointPrefix } from "./platform.ts";
import { pureCall } from "./pure-call.ts";

/** `endpoints.ts`: the rules by which the client finds where to send requests. @internal */
export function endpointsFile(view: ServiceView): File {
  const left = code`export const endpoints: ${runtimeType("EndpointRules", "@tsmith/client")}`;
  return printModule({
    path: "src/endpoints.ts",
    declares: ["endpoints"],
    body: [[endpointRules(view, left), text(";")]],
  });
}

/** Those of the contract; without, those that go with its endpoint prefix, or the caller's word. */
function endpointRules(view: ServiceView, left: Doc): Doc {
  const rules = view.service.traits.get("smithy.rules#endpointRuleSet");
  if (isNodeObject(rules)) return initialized(left, literal(withoutDocumentation(rules)));
  const customized = customizedEndpoints(view);
  if (customized !== undefined) return assignment(left, pureCall(customized, []));
  const prefix = endpointPrefix(view);
  const call =
    prefix === undefined
      ? pureCall(runtimeValue("plainEndpoints", "@tsmith/client"), [])
      : pureCall(runtimeValue("awsEndpoints", "@tsmith/client"), [literal(prefix)]);
  return assignment(left, call);
}

function withoutDocumentation(rules: NodeObject): NodeObject {
  const parameters = nodeProperty(rules, "parameters");
  if (!isNodeObject(parameters)) return rules;
  const plain = Object.entries(parameters).map(([name, parameter]) => {
    if (!isNodeObject(parameter)) return [name, parameter];
    return [
      name,
      Object.fromEntries(Object.entries(parameter).filter(([key]) => key !== "documentation")),
    ];
  });
  return { ...rules, parameters: Object.fromEntries(plain) };
}

/**
 * The parameters of the rules that an operation sets: by a constant, by a member of its input, or
 * by a path in it.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html
 * @internal
 */
export function operationParameters(
  operation: OperationShape,
  input: StructureShape | undefined,
): readonly Doc[] {
  const constants = entries(operation.traits.get("smithy.rules#staticContextParams"));
  const paths = entries(operation.traits.get("smithy.rules#operationContextParams"));
  const members = [...(input?.members.values() ?? [])];
  return [
    ...constants.map(([name, setting]) => {
      const value = nodeProperty(setting, "value") ?? null;
      return property(name, literal({ type: "staticContextParams", value }));
    }),
    ...members.flatMap((member) => {
      const name = nodeProperty(member.traits.get("smithy.rules#contextParam"), "name");
      if (typeof name !== "string") return [];
      return [property(name, literal({ type: "contextParams", name: member.name }))];
    }),
    ...paths.map(([name, setting]) => {
      const path = nodeProperty(setting, "path");
      const call = runtimeValue("inputPath", "@tsmith/client");
      return property(name, pureCall(call, [literal(typeof path === "string" ? path : "")]));
    }),
  ];
}

/** A parameter of the rules that the caller sets. @internal */
export interface ClientParameter {
  readonly name: string;
  /** Its name in the configuration. */
  readonly key: string;
  readonly type: string;
  readonly documentation: string | undefined;
}

/** @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html @internal */
export function clientParameters(view: ServiceView): readonly ClientParameter[] {
  const settings = [
    ...entries(view.service.traits.get("smithy.rules#clientContextParams")),
    ...Object.entries(customizedParameters(view)).map(
      ([name, documentation]) => [name, { type: "boolean", documentation }] as const,
    ),
  ];
  return settings.map(([name, setting]) => {
    const documentation = nodeProperty(setting, "documentation");
    return {
      name,
      key: CONFIG_KEYS.get(name) ?? name.charAt(0).toLowerCase() + name.slice(1),
      type: TYPES.get(String(nodeProperty(setting, "type"))) ?? "unknown",
      documentation: typeof documentation === "string" ? documentation : undefined,
    };
  });
}

/** Names that the official clients have for them, where those are not the parameters' own. */
const CONFIG_KEYS: ReadonlyMap<string, string> = new Map([
  ["Accelerate", "useAccelerateEndpoint"],
  ["DisableMultiRegionAccessPoints", "disableMultiregionAccessPoints"],
]);

const TYPES: ReadonlyMap<string, string> = new Map([
  ["boolean", "boolean"],
  ["string", "string"],
  ["stringArray", "string[]"],
]);

function entries(value: NodeValue | undefined): readonly (readonly [string, NodeValue])[] {
  return isNodeObject(value) ? Object.entries(value) : [];
}
