import {
  type Lifecycle as Verb,
  type ResourceShape,
  resourcesOf,
  type ShapeId,
  shapeName,
  type StructureShape,
} from "@tsmith/smithy";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { existsError, notFoundError } from "./instance-errors.ts";
import { type KeptResource, keptResource, listPath, type Origin } from "./kept-resources.ts";
import { collectionNames, freeName, RESERVED, uncapitalized } from "./names.ts";
import { type ResourceView, resourceName, viewOfInput, viewOfOutput } from "./resource-views.ts";

/** What an operation does to the instances of a resource: the data of @tsmith/mock. @internal */
export type Lifecycle = {
  readonly verb: Verb | "instance";
  readonly resource: string;
  readonly input?: ResourceView;
  readonly output?: ResourceView;
  readonly notFound?: string;
  readonly exists?: string;
  readonly idempotencyToken?: string;
};

/** The resources of a service that a mock keeps, and what operations do to them. @internal */
export interface Lifecycles {
  readonly resources: ReadonlyMap<string, KeptResource["description"] & { collection: string }>;
  readonly operations: ReadonlyMap<OperationView, Lifecycle>;
  /** Collection → where its items are told, of those that no operation pages over. */
  readonly collections: ReadonlyMap<string, Origin>;
}

/**
 * The resources whose instances come and go: those that can be created, put or listed, and whose
 * identifiers the structures of their operations give. Nothing is taken for a lifecycle that the
 * model does not call one.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#resource-lifecycle-operations
 * @internal
 */
export function lifecyclesOf(view: ServiceView): Lifecycles {
  const taken = new Set([...RESERVED, ...collectionNames(view).values()]);
  const keys = new Set<string>();
  const resources = new Map<string, KeptResource["description"] & { collection: string }>();
  const operations = new Map<OperationView, Lifecycle>();
  const collections = new Map<string, Origin>();
  const kept = new Set<string>();
  for (const resource of resourcesOf(view.model, view.service.id)) {
    const bound = boundOperations(view, resource).filter(
      ([, operation]) => !operations.has(operation),
    );
    const found = keptResource(view, resource, new Map(bound));
    // Two resources in one collection would be one another.
    if (found === undefined || kept.has(found.collection ?? "")) continue;
    const key = freeName(uncapitalized(resourceName(resource)), "Resource", keys);
    const collection = found.collection ?? freeName(key, "Collection", taken);
    kept.add(collection);
    resources.set(key, { ...found.description, collection });
    if (found.collection === undefined) collections.set(collection, found.origin);
    for (const [verb, operation] of bound) {
      // A list that does not tell instances apart answers as any operation.
      if (verb === "list" && (found.origin.operation !== operation || !found.origin.isList))
        continue;
      operations.set(operation, lifecycleOf(view, resource, key, verb, operation));
    }
  }
  return { resources, operations, collections };
}

function boundOperations(
  view: ServiceView,
  resource: ResourceShape,
): readonly (readonly [Verb | "instance", OperationView])[] {
  const named = (verb: Verb | "instance", id: ShapeId) =>
    view.operations
      .filter(({ shape }) => shape.id === id)
      .map((operation) => [verb, operation] as const);
  return [
    ...resource.operations.flatMap((id) => named("instance", id)),
    ...[...resource.lifecycle].flatMap(([verb, id]) => named(verb, id)),
  ];
}

function lifecycleOf(
  view: ServiceView,
  resource: ResourceShape,
  key: string,
  verb: Verb | "instance",
  operation: OperationView,
): Lifecycle {
  const { errors, input } = operation;
  const isMaking = verb === "create" || verb === "put" || verb === "list";
  const notFound = isMaking ? undefined : notFoundError(errors, resource);
  const exists = verb === "create" ? existsError(errors, resource) : undefined;
  const token = verb === "create" || verb === "put" ? tokenOf(input) : undefined;
  return {
    verb,
    resource: key,
    ...unlessEmpty("input", viewOfInput(view, resource, operation)),
    ...unlessEmpty("output", outputView(view, resource, verb, operation)),
    ...(notFound !== undefined && { notFound: shapeName(notFound.id) }),
    ...(exists !== undefined && { exists: shapeName(exists.id) }),
    ...(token !== undefined && { idempotencyToken: token }),
  };
}

function outputView(
  view: ServiceView,
  resource: ResourceShape,
  verb: Verb | "instance",
  operation: OperationView,
): ResourceView {
  if (verb === "instance") return {};
  if (verb !== "list") return viewOfOutput(view, resource, operation);
  // Pages know by themselves where their items are.
  const path = operation.pagination === undefined ? listPath(view, operation) : undefined;
  return path === undefined ? {} : { path };
}

function tokenOf(input: StructureShape | undefined): string | undefined {
  const members = [...(input?.members.values() ?? [])];
  return members.find(({ traits }) => traits.has("smithy.api#idempotencyToken"))?.name;
}

function unlessEmpty<Key extends string>(
  key: Key,
  view: ResourceView,
): { readonly [K in Key]?: ResourceView } {
  // One key, with the value that its type says.
  return Object.keys(view).length === 0
    ? {}
    : ({ [key]: view } as { readonly [K in Key]: ResourceView });
}
