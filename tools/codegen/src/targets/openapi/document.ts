import {
  expectShape,
  type NodeObject,
  nodeProperty,
  type NodeValue,
  type ShapeId,
  shapeName,
} from "@tsmith/smithy";
import type { ServiceView } from "../../view/service-view.ts";
import { componentSchema, type SchemaContext } from "./json-schema.ts";
import { type Components, operationObject } from "./operation.ts";
import { schemeName, securityScheme } from "./security.ts";

const HTTP = "smithy.api#http";

/** Whether a protocol binds operations to HTTP paths with JSON bodies, as OpenAPI describes them. */
export function isHttpBound(protocol: ShapeId): boolean {
  return protocol === "aws.protocols#restJson1";
}

/**
 * The OpenAPI 3.1 document of an HTTP-bound service.
 *
 * @see https://smithy.io/2.0/guides/model-translations/converting-to-openapi.html
 */
export function openApiDocument(view: ServiceView): NodeObject {
  const { service } = view;
  const schemas = new SchemaComponents(view);
  const paths = new Map<string, Map<string, NodeObject>>();
  for (const operation of view.operations) {
    const http = operation.shape.traits.get(HTTP);
    if (http === undefined) continue;
    const uri = String(nodeProperty(http, "uri"));
    const item = paths.get(uri) ?? new Map<string, NodeObject>();
    paths.set(uri, item);
    item.set(
      String(nodeProperty(http, "method")).toLowerCase(),
      operationObject(view, operation, schemas),
    );
  }

  const schemes = authSchemes(view);
  const description = service.traits.get("smithy.api#documentation");
  return {
    openapi: "3.1.0",
    info: {
      title: service.traits.get("smithy.api#title") ?? shapeName(service.id),
      version: service.version,
      ...(description !== undefined && { description }),
    },
    paths: Object.fromEntries(
      [...paths].toSorted(byKey).map(([uri, item]) => [uri, Object.fromEntries(item)]),
    ),
    components: {
      schemas: schemas.all(),
      ...(schemes.length > 0 && { securitySchemes: Object.fromEntries(schemes) }),
    },
    ...(schemes.length > 0 && { security: schemes.map(([name]) => ({ [name]: [] })) }),
  };
}

/** The schemes that the service offers, in the order of their names. */
function authSchemes({ service }: ServiceView): readonly (readonly [string, NodeObject])[] {
  return [...service.traits.keys()].toSorted().flatMap((trait) => {
    const scheme = securityScheme(service, trait);
    return scheme === undefined ? [] : [[schemeName(trait), scheme] as const];
  });
}

/** The schemas that operations referred to, each made once, and whatever they refer to in turn. */
class SchemaComponents implements Components {
  readonly context: SchemaContext;
  readonly #view: ServiceView;
  readonly #schemas = new Map<string, NodeObject>();
  readonly #pending: ShapeId[] = [];
  readonly #names = new Set<string>();

  constructor(view: ServiceView) {
    this.#view = view;
    this.context = {
      model: view.model,
      component: (id) => this.#component(id),
      timestampFormat: "epoch-seconds",
    };
  }

  add(name: string, schema: NodeObject): NodeValue {
    this.#schemas.set(name, schema);
    return { $ref: `#/components/schemas/${name}` };
  }

  all(): NodeObject {
    for (let id = this.#pending.pop(); id !== undefined; id = this.#pending.pop()) {
      const shape = expectShape(this.#view.model, id);
      this.#schemas.set(this.#component(id), componentSchema(this.context, shape));
    }
    return Object.fromEntries([...this.#schemas].toSorted(byKey));
  }

  #component(id: ShapeId): string {
    const name = this.#view.service.rename.get(id) ?? shapeName(id);
    if (!this.#names.has(name)) {
      this.#names.add(name);
      this.#pending.push(id);
    }
    return name;
  }
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
