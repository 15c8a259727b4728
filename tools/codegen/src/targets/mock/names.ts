import { type Shape, shapeName } from "@tsmith/smithy";
import { baseName } from "../base-name.ts";
import { shapeAtPath } from "../../view/pagination.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";

/** The names that the package of a mock exports. @internal */
export interface MockNames {
  /** `qldbMock` of `QLDB`, `cloudControlMock` of `CloudControl`. */
  readonly factory: string;
  /** `QldbMock` */
  readonly mock: string;
  /** `QldbContract` */
  readonly contract: string;
}

/** @internal */
export function mockNames(view: ServiceView): MockNames {
  const base = baseName(view);
  const type = base.charAt(0).toUpperCase() + base.slice(1);
  return { factory: `${base}Mock`, mock: `${type}Mock`, contract: `${type}Contract` };
}

/**
 * The property of each operation: its name with a small first letter, as the methods of the client
 * have it. Where the mock has a property of that name itself, or every object has, `Operation` is
 * added.
 *
 * @internal
 */
export function operationNames(view: ServiceView): ReadonlyMap<OperationView, string> {
  const taken = new Set(RESERVED);
  const names = new Map<OperationView, string>();
  for (const operation of view.operations) {
    names.set(operation, freeName(uncapitalized(operation.name), "Operation", taken));
  }
  return names;
}

/**
 * The collection of each paginated operation that says what its items are: the name of the member
 * that holds them. Operations whose member and items are the same share a collection; where the
 * items differ, their shape goes in front.
 *
 * @internal
 */
export function collectionNames(view: ServiceView): ReadonlyMap<OperationView, string> {
  const paged = view.operations.flatMap((operation) => {
    const member = itemsMember(view, operation);
    return member === undefined ? [] : [{ operation, ...member }];
  });
  const byName = Map.groupBy(paged, ({ name }) => name);
  const names = new Map<OperationView, string>();
  const taken = new Set(RESERVED);
  for (const [name, sharers] of byName) {
    const byItem = Map.groupBy(sharers, ({ item }) => item);
    for (const [item, operations] of byItem) {
      const wanted =
        byItem.size === 1
          ? uncapitalized(name)
          : uncapitalized(shapeName(item)) + name.charAt(0).toUpperCase() + name.slice(1);
      const collection = freeName(wanted, "Collection", taken);
      for (const { operation } of operations) names.set(operation, collection);
    }
  }
  return names;
}

/** The list or map that pages hold parts of; `undefined` where the model leaves it open. */
function itemsMember(
  view: ServiceView,
  { output, pagination }: OperationView,
): { readonly name: string; readonly item: string } | undefined {
  const path = pagination?.items;
  const name = path?.at(-1);
  if (output === undefined || path === undefined || name === undefined) return undefined;
  const item = itemOf(shapeAtPath(view.model, output, path));
  return item === undefined ? undefined : { name, item };
}

/** What a list or map holds, told apart by the two. */
function itemOf(container: Shape | undefined): string | undefined {
  switch (container?.type) {
    case "map":
      return `${container.value.target}Entry`;
    case "list":
    case "set":
      return container.member.target;
    default:
      return undefined;
  }
}

/**
 * What a mock has or may come to have, and what every object has, or is taken for one by having.
 *
 * @internal
 */
export const RESERVED: readonly string[] = [
  "calls fetch handle handlers matches reset store",
  "clock delay drift expectWaiter fault faults log options scenario scenarios service use waiters",
  "__defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__ constructor",
  "hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf then toJSON",
].flatMap((names) => names.split(" "));

/** A name that is not taken, which it is from now on. @internal */
export function freeName(wanted: string, suffix: string, taken: Set<string>): string {
  let name = wanted;
  while (taken.has(name)) name += suffix;
  taken.add(name);
  return name;
}

/** @internal */
export function uncapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
