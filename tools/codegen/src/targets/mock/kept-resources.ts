import { type ResourceShape, resourcesOf } from "@tsmith/smithy";
import { shapeAtPath } from "../../view/pagination.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { collectionNames, operationNames } from "./names.ts";
import {
  givenIdentifiers,
  propertyNames,
  resourceName,
  toldIdentifiers,
  viewOfOutput,
} from "./resource-views.ts";

/** A resource that a mock keeps: the data of @tsmith/mock, but for a collection that has no name yet. @internal */
export interface KeptResource {
  readonly description: {
    readonly name: string;
    readonly from: string;
    readonly identifiers: readonly string[];
    readonly inherited?: number;
    readonly names?: Readonly<Record<string, string>>;
    readonly item?: string;
  };
  /** The collection that its list pages over. */
  readonly collection: string | undefined;
  readonly origin: Origin;
}

/** Where the items of a collection are in an output: listed there, or one of them described. @internal */
export interface Origin {
  readonly operation: OperationView;
  readonly path: readonly string[];
  readonly isList: boolean;
}

interface Listed {
  readonly origin: Origin;
  readonly names: Readonly<Record<string, string>>;
  readonly item?: string;
}

/**
 * A resource as a mock can keep it; `undefined` where no operation brings instances into being, or
 * where they cannot be told apart.
 *
 * @internal
 */
export function keptResource(
  view: ServiceView,
  resource: ResourceShape,
  operations: ReadonlyMap<string, OperationView>,
): KeptResource | undefined {
  const [create, put, list] = ["create", "put", "list"].map((verb) => operations.get(verb));
  const [maker] = [create, put, list].filter((operation) => operation !== undefined);
  const user = operations.get("read") ?? operations.get("delete") ?? operations.get("update");
  if (maker === undefined || user === undefined) return undefined;
  if (create !== undefined && !isIdentifiedBy(view, resource, create)) return undefined;
  const own = ownIdentifiers(view, resource);
  const found =
    (list && listed(view, own, resource, list)) ??
    described(view, own, resource, operations.get("read") ?? maker);
  if (found === undefined) return undefined;
  const { origin, item } = found;
  const identifiers = [...resource.identifiers.keys()];
  const inherited = identifiers.filter((name) => !own.includes(name));
  return {
    description: {
      name: resourceName(resource),
      from: operationNames(view).get(origin.operation) ?? "",
      identifiers: [...inherited, ...own],
      ...(inherited.length > 0 && { inherited: inherited.length }),
      ...(Object.keys(found.names).length > 0 && { names: found.names }),
      ...(item !== undefined && { item }),
    },
    collection: origin.isList ? collectionNames(view).get(origin.operation) : undefined,
    origin,
  };
}

/** The identifiers that a resource has beyond its parents', be they told by the model or by its list. */
function ownIdentifiers(view: ServiceView, resource: ResourceShape): readonly string[] {
  const all = [...resource.identifiers.keys()];
  const parent = resourcesOf(view.model, view.service.id).find(({ resources }) =>
    resources.includes(resource.id),
  );
  const list = view.operations.find(({ shape }) => shape.id === resource.lifecycle.get("list"));
  const inherited = parent?.identifiers ?? givenIdentifiers(resource, list?.input);
  const own = all.filter((name) => !inherited.has(name));
  return own.length === 0 ? all : own;
}

/** Whether an instance that was created can be found again. */
function isIdentifiedBy(
  view: ServiceView,
  resource: ResourceShape,
  { input, output, ...operation }: OperationView,
): boolean {
  const given = givenIdentifiers(resource, input);
  const { path = [] } = viewOfOutput(view, resource, { ...operation, input, output });
  const shape = output && shapeAtPath(view.model, output, path);
  const told = toldIdentifiers(
    view.model,
    resource,
    shape?.type === "structure" ? shape : undefined,
  );
  return [...resource.identifiers.keys()].every((name) => given.has(name) || told.has(name));
}

/** What a list holds: structures that tell the resource's own identifiers, or its only one. */
function listed(
  view: ServiceView,
  own: readonly string[],
  resource: ResourceShape,
  operation: OperationView,
): Listed | undefined {
  const path = listPath(view, operation);
  const list = path && operation.output && shapeAtPath(view.model, operation.output, path);
  if (path === undefined || (list?.type !== "list" && list?.type !== "set")) return undefined;
  const item = view.model.shapes.get(list.member.target);
  const origin = { operation, path, isList: true };
  if (item?.type === "structure") {
    const told = toldIdentifiers(view.model, resource, item);
    if (!own.every((name) => told.has(name))) return undefined;
    return { origin, names: propertyNames(item, told) };
  }
  const [only, ...others] = own;
  const isIdentifier = item?.type === "string" && only !== undefined && others.length === 0;
  return isIdentifier ? { origin, names: {}, item: only } : undefined;
}

/** The list that an operation answers with: of its pages, or the only one of its output. @internal */
export function listPath(
  { model }: ServiceView,
  { output, pagination }: OperationView,
): readonly string[] | undefined {
  if (pagination !== undefined) return pagination.items;
  const lists = [...(output?.members.values() ?? [])].filter(({ target }) => {
    const shape = model.shapes.get(target);
    return shape?.type === "list" || shape?.type === "set";
  });
  const [only, ...others] = lists;
  return only === undefined || others.length > 0 ? undefined : [only.name];
}

/** Where an output describes an instance in a way that tells it apart. */
function described(
  view: ServiceView,
  own: readonly string[],
  resource: ResourceShape,
  operation: OperationView,
): Listed | undefined {
  if (operation.output === undefined) return undefined;
  const { path = [] } = viewOfOutput(view, resource, operation);
  const shape = shapeAtPath(view.model, operation.output, path);
  if (shape?.type !== "structure") return undefined;
  const told = toldIdentifiers(view.model, resource, shape);
  if (!own.every((name) => told.has(name))) return undefined;
  return { origin: { operation, path, isList: false }, names: propertyNames(shape, told) };
}
