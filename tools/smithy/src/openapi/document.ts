import { operationsOf } from "../knowledge/operations.ts";
import { protocolsOf } from "../knowledge/protocols.ts";
import type { Model } from "../model/model.ts";
import { isNodeArray, nodeProperty, type NodeObject, type NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import { shapeName } from "../model/shape-id.ts";
import type { OperationShape, ServiceShape, Shape } from "../model/shapes.ts";
import { withoutMixins } from "../transform/flatten-mixins.ts";
import { schemaConfig, textsAt, type SchemaConfig } from "./config.ts";
import { OpenApiError, present, unlessEmpty, type OpenApiContext } from "./context.ts";
import { definitions, schemasOf } from "./definitions.ts";
import { apiGatewaySettings, binaryMediaTypes } from "./api-gateway.ts";
import { checkSupported } from "./checks.ts";
import { restOperation, type PathOperation } from "./rest-operation.ts";
import { rewritten } from "./rewrite.ts";
import { rpcOperation } from "./rpc-operation.ts";
import { externalDocs } from "./schema-keywords.ts";
import { schemeName, securityOf, securitySchemes } from "./security.ts";
import { specificationExtensions } from "./specification-extensions.ts";
import { usedSchemas } from "./used-schemas.ts";

type MakeOperation = (
  context: OpenApiContext,
  operation: OperationShape,
) => PathOperation | undefined;

/** Protocol → how its operations are said, and what it sets unless the settings do. */
const PROTOCOLS: ReadonlyMap<
  ShapeId,
  { readonly operation: MakeOperation; readonly defaults: Partial<SchemaConfig> }
> = new Map([
  [
    "aws.protocols#restJson1",
    {
      operation: restOperation,
      defaults: { useJsonName: true, defaultTimestampFormat: "epoch-seconds" },
    },
  ],
  [
    "smithy.protocols#rpcv2Json",
    { operation: rpcOperation, defaults: { hasTextForBigNumbers: true } },
  ],
]);

const METHODS: ReadonlySet<string> = new Set([
  "get",
  "put",
  "delete",
  "post",
  "patch",
  "head",
  "trace",
  "options",
]);

/**
 * A service as OpenAPI, the way Smithy's own `openapi` plugin says it; the settings are the
 * plugin's.
 *
 * @throws OpenApiError where the service cannot be said, or the settings forbid it
 * @see https://smithy.io/2.0/guides/model-translations/converting-to-openapi.html
 * @public
 */
export function toOpenApi(model: Model, stated: NodeObject): NodeObject {
  const settings = apiGatewaySettings(stated);
  const flat = withoutMixins(model);
  const id = nodeProperty(settings, "service");
  const service = typeof id === "string" ? flat.shapes.get(id) : undefined;
  if (service?.type !== "service") throw new OpenApiError(`There is no service \`${String(id)}\`.`);
  const protocol = protocolFor(flat, service, settings);
  const { operation: makeOperation, defaults } = PROTOCOLS.get(protocol) ?? {
    operation: restOperation,
    defaults: {},
  };
  const config = schemaConfig(settings, {
    ...defaults,
    isOpenApi: true,
    definitionPointer: "#/components/schemas",
  });
  const schemas = schemasOf(flat, config, service);
  const context: OpenApiContext = {
    model: flat,
    service,
    settings,
    schemas,
    protocol,
    synthesized: new Map(),
  };
  checkSupported(context);
  const security = securitySchemes(context);
  const paths = pathsOf(context, makeOperation, security);
  const all = { ...definitions(schemas, service), ...Object.fromEntries(context.synthesized) };
  const isKeepingAll = nodeProperty(settings, "keepUnusedComponents") === true;
  const components = present({
    schemas: unlessEmpty(isKeepingAll ? all : usedSchemas(paths, all)),
    securitySchemes: unlessEmpty(
      Object.fromEntries([...security].map(([trait, scheme]) => [schemeName(trait), scheme])),
    ),
  });
  const required = securityOf(context, security);
  const tags = tagsOf(context, service).map((name) => ({ name }));
  const document = present({
    openapi: config.version,
    info: infoOf(service),
    externalDocs: externalDocs(config, service),
    tags: tags.length === 0 ? undefined : tags,
    paths: unlessEmpty(paths),
    components: unlessEmpty(components),
    security: required.length === 0 ? undefined : required,
    ...binaryMediaTypes(context),
    ...specificationExtensions(flat, service),
  });
  return rewritten(document, settings);
}

function protocolFor(model: Model, service: ServiceShape, settings: NodeObject): ShapeId {
  const wanted = nodeProperty(settings, "protocol");
  const offered = protocolsOf(model, service.id);
  const found = offered.find(
    (protocol) => PROTOCOLS.has(protocol) && (wanted === undefined || protocol === wanted),
  );
  if (found !== undefined) return found;
  if (wanted !== undefined) {
    throw new OpenApiError(
      `Unable to find the OpenAPI protocol \`${String(wanted)}\` on \`${service.id}\`.`,
    );
  }
  throw new OpenApiError(`The protocols of \`${service.id}\` cannot be said in OpenAPI.`);
}

function infoOf(service: ServiceShape): NodeObject {
  return present({
    title: service.traits.get("smithy.api#title") ?? shapeName(service.id),
    version: service.version,
    description: service.traits.get("smithy.api#documentation"),
  });
}

function pathsOf(
  context: OpenApiContext,
  makeOperation: MakeOperation,
  security: ReadonlyMap<ShapeId, NodeObject>,
): NodeObject {
  const { model, service, schemas } = context;
  const paths = new Map<string, Map<string, NodeObject>>();
  const serviceSecurity = JSON.stringify(securityOf(context, security));
  for (const operation of operationsOf(model, service.id)) {
    const made = makeOperation(context, operation);
    const method = made?.method.toLowerCase() ?? "";
    if (made === undefined || !METHODS.has(method)) continue;
    const required = securityOf(context, security, operation);
    const tags = tagsOf(context, operation);
    const item = paths.get(made.uri) ?? new Map<string, NodeObject>();
    paths.set(made.uri, item);
    item.set(
      method,
      present({
        description: operation.traits.get("smithy.api#documentation"),
        externalDocs: externalDocs(schemas.config, operation),
        deprecated: operation.traits.has("smithy.api#deprecated") ? true : undefined,
        operationId: service.rename.get(operation.id) ?? shapeName(operation.id),
        ...made.object,
        tags: tags.length === 0 ? undefined : tags,
        security: JSON.stringify(required) === serviceSecurity ? undefined : required,
        ...specificationExtensions(model, operation),
      }),
    );
  }
  return Object.fromEntries(
    [...paths].map(([uri, item]) => [uri, Object.fromEntries(item)] as const),
  );
}

/** The tags of a shape, where the settings want tags, and this one. */
function tagsOf({ settings }: OpenApiContext, shape: Shape): readonly string[] {
  const supported = textsAt(settings, "supportedTags");
  const tags: NodeValue | undefined = shape.traits.get("smithy.api#tags");
  if (nodeProperty(settings, "tags") !== true || !isNodeArray(tags)) return [];
  return tags
    .filter((tag) => typeof tag === "string")
    .filter((tag) => supported === undefined || supported.includes(tag));
}
