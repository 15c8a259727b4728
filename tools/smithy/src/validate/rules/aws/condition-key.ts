import { memoiseBy } from "../../../knowledge/memoise.ts";
import { operationsOfResource } from "../../../knowledge/neighbours.ts";
import type { Model } from "../../../model/model.ts";
import { isNodeArray, nodeEntries, nodeProperty, type NodeValue } from "../../../model/node.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import type { ResourceShape, ServiceShape, Shape } from "../../../model/shapes.ts";
import { iamName, IAM_RESOURCE } from "./iam-resource.ts";
import { arnNamespace } from "./service-trait.ts";

export const DEFINE = "aws.iam#defineConditionKeys";
const NO_INFERENCE = "aws.iam#disableConditionKeyInference";

/** The condition keys of a service. */
export interface ConditionKeys {
  /** Those that it defines, or that its resources' identifiers are; with what is said of them. */
  readonly defined: ReadonlyMap<string, NodeValue>;
  /** Those whose values the service finds itself. */
  readonly resolved: readonly string[];
  /** Those that an operation or a resource has. */
  readonly used: ReadonlyMap<ShapeId, ReadonlySet<string>>;
}

/** A key without a namespace is one of the service. */
export function conditionKey(service: Shape, name: string): string {
  return name.includes(":") ? name : `${arnNamespace(service)}:${name}`;
}

/** @see https://smithy.io/2.0/aws/aws-iam.html#condition-keys */
export const conditionKeysOf: (model: Model, service: ServiceShape) => ConditionKeys = (
  model,
  service,
) => keysById(model, service.id);

const keysById = memoiseBy((model: Model, id: ShapeId): ConditionKeys => {
  const service = model.shapes.get(id);
  if (service?.type !== "service") return { defined: new Map(), resolved: [], used: new Map() };
  return new Gatherer(model, service).gather();
});

class Gatherer {
  readonly #model: Model;
  readonly #service: ServiceShape;
  readonly #defined = new Map<string, NodeValue>();
  readonly #used = new Map<ShapeId, Set<string>>();

  constructor(model: Model, service: ServiceShape) {
    this.#model = model;
    this.#service = service;
  }

  gather(): ConditionKeys {
    const { traits, resources, operations } = this.#service;
    for (const [name, definition] of nodeEntries(traits.get(DEFINE))) {
      this.#defined.set(conditionKey(this.#service, name), definition);
    }
    for (const id of resources) this.#visitResource(id, undefined, new Set());
    for (const id of operations) this.#use(id, []);
    const resolved = this.#names(traits.get("aws.iam#serviceResolvedConditionKeys"));
    return { defined: this.#defined, resolved, used: this.#used };
  }

  #visitResource(id: ShapeId, parent: ResourceShape | undefined, inherited: Set<string>): void {
    const resource = this.#model.shapes.get(id);
    if (resource?.type !== "resource" || this.#used.has(id)) return;
    const isAlone =
      nodeProperty(resource.traits.get(IAM_RESOURCE), "disableConditionKeyInheritance") === true;
    const keys = this.#use(id, isAlone ? [] : inherited);
    for (const key of this.#inferred(resource, parent)) keys.add(key);
    // What a resource hands down are the keys of its identifiers, and only to resources.
    for (const operation of operationsOfResource(resource)) this.#use(operation, []);
    for (const child of resource.resources) this.#visitResource(child, resource, keys);
  }

  #use(id: ShapeId, inherited: Iterable<string>): Set<string> {
    const keys = new Set(inherited);
    const trait = this.#model.shapes.get(id)?.traits.get("aws.iam#conditionKeys");
    for (const key of this.#names(trait)) keys.add(key);
    this.#used.set(id, keys);
    return keys;
  }

  /** The keys of the identifiers that a resource brings in; they are defined with it. */
  #inferred(resource: ResourceShape, parent: ResourceShape | undefined): readonly string[] {
    if (resource.traits.has(NO_INFERENCE) || this.#service.traits.has(NO_INFERENCE)) return [];
    const own = [...resource.identifiers.keys()].filter((name) => !parent?.identifiers.has(name));
    return own.map((name) => {
      const capital = name.slice(0, 1).toUpperCase() + name.slice(1);
      const key = `${arnNamespace(this.#service)}:${iamName(resource)}${capital}`;
      this.#defined.set(key, {});
      return key;
    });
  }

  #names(list: NodeValue | undefined): readonly string[] {
    const names = isNodeArray(list) ? list : [];
    return names
      .filter((name) => typeof name === "string")
      .map((name) => conditionKey(this.#service, name));
  }
}
