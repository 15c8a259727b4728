import { nodeProperty, shapeIdParts, shapeName } from "@tsmith/smithy";
import { array, code, initialized } from "../../print/code.ts";
import { reference, text } from "../../print/doc.ts";
import { literal, type LiteralValue, property } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { authDescription } from "./auth.ts";
import { customization } from "./customization.ts";
import { clientParameters } from "./endpoints.ts";
import { clientNames } from "./names.ts";
import { isAws, sdkId } from "./platform.ts";
import { propertyBlock } from "./pure-call.ts";

/** `service.ts`: what the runtime knows about the service. @internal */
export function serviceFile(view: ServiceView): File {
  const { service } = view;
  const { name: types } = view.packages.types;
  const { serviceException } = view.names;
  const parameters = clientParameters(view).map(({ name, key }) => [name, key]);
  const customized = customization(view);
  const properties = [
    property("name", literal(shapeName(service.id))),
    property("sdkId", literal(sdkId(view))),
    property("clientName", literal(clientNames(view).client)),
    property("apiVersion", literal(service.version)),
    property("packageVersion", literal(view.packages.client.version)),
    property("platform", runtimeValue(isAws(view) ? "aws" : "plain", "@tsmith/client")),
    property("protocol", runtimeValue(protocolClass(view), "@tsmith/client")),
    property("protocolSettings", literal(protocolSettings(view))),
    property(
      "exception",
      array([
        reference(`${serviceException}$`, `${types}/schemas`),
        reference(serviceException, types),
      ]),
    ),
    property("auth", authDescription(view)),
    reference("endpoints", "./endpoints.ts"),
    ...(parameters.length === 0
      ? []
      : [property("clientContextParams", literal(Object.fromEntries(parameters)))]),
    ...(customized === undefined ? [] : [property("customization", customized)]),
  ];
  const left = code`export const service: ${runtimeType("ServiceDescription", "@tsmith/client")}`;
  return printModule({
    path: "src/service.ts",
    declares: ["service"],
    body: [[initialized(left, propertyBlock(properties)), text(";")]],
  });
}

const PROTOCOLS = {
  "aws.protocols#awsJson1_0": "AwsJson1_0Protocol",
  "aws.protocols#awsJson1_1": "AwsJson1_1Protocol",
  "aws.protocols#awsQuery": "AwsQueryProtocol",
  "aws.protocols#ec2Query": "AwsEc2QueryProtocol",
  "aws.protocols#restJson1": "AwsRestJsonProtocol",
  "aws.protocols#restXml": "AwsRestXmlProtocol",
  "smithy.protocols#rpcv2Cbor": "AwsSmithyRpcV2CborProtocol",
  "smithy.protocols#rpcv2Json": "AwsSmithyRpcV2JsonProtocol",
} as const;

/** @throws Error when the runtime has no such protocol. */
function protocolClass({ protocol }: ServiceView): (typeof PROTOCOLS)[keyof typeof PROTOCOLS] {
  if (!isKnown(protocol)) throw new Error(`The runtime has no protocol \`${protocol}\`.`);
  return PROTOCOLS[protocol];
}

function isKnown(protocol: string): protocol is keyof typeof PROTOCOLS {
  return Object.hasOwn(PROTOCOLS, protocol);
}

const XML_PROTOCOLS: ReadonlySet<string> = new Set([
  "aws.protocols#awsQuery",
  "aws.protocols#ec2Query",
  "aws.protocols#restXml",
]);

function protocolSettings({ service, protocol }: ServiceView): Record<string, LiteralValue> {
  const namespace = nodeProperty(service.traits.get("smithy.api#xmlNamespace"), "uri");
  const isJsonRpc = protocol.startsWith("aws.protocols#awsJson");
  const isXml = XML_PROTOCOLS.has(protocol);
  return {
    defaultNamespace: shapeIdParts(service.id).namespace,
    version: service.version,
    ...(isJsonRpc && { serviceTarget: shapeName(service.id) }),
    ...(isXml && typeof namespace === "string" && { xmlNamespace: namespace }),
    ...(service.traits.has("aws.protocols#awsQueryCompatible") && { awsQueryCompatible: true }),
  };
}
