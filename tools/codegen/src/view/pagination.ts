import {
  memberOf,
  type MemberShape,
  type Model,
  nodeProperty,
  type NodeValue,
  type OperationShape,
  type ServiceShape,
  type Shape,
  type StructureShape,
} from "@tsmith/smithy";
import type { PaginationView } from "./service-view.ts";

const PAGINATED = "smithy.api#paginated";

/**
 * How an operation answers in pages: its own trait over that of its service.
 *
 * @see https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait
 * @internal
 */
export function paginationOf(
  model: Model,
  service: ServiceShape,
  operation: OperationShape,
  output: StructureShape | undefined,
): PaginationView | undefined {
  const own = operation.traits.get(PAGINATED);
  if (own === undefined || output === undefined) return undefined;
  const setting = (name: string): string | undefined =>
    text(nodeProperty(own, name)) ?? text(nodeProperty(service.traits.get(PAGINATED), name));
  const inputToken = setting("inputToken");
  const outputToken = setting("outputToken");
  if (inputToken === undefined || outputToken === undefined) return undefined;
  return {
    inputToken,
    outputToken: outputToken.split("."),
    items: setting("items")?.split(".") ?? onlyCollection(model, output),
    pageSize: setting("pageSize"),
  };
}

/** The shape of the member that a path of names leads to. @internal */
export function shapeAtPath(model: Model, from: Shape, path: readonly string[]): Shape | undefined {
  let shape: Shape | undefined = from;
  for (const name of path) {
    const member: MemberShape | undefined = shape === undefined ? undefined : memberOf(shape, name);
    shape = member === undefined ? undefined : model.shapes.get(member.target);
  }
  return shape;
}

/** Without `items`, the only list or map of the output is what the pages hold. */
function onlyCollection(model: Model, output: StructureShape): readonly string[] | undefined {
  const collections = [...output.members.values()].filter(({ target }) => {
    const type = model.shapes.get(target)?.type;
    return type === "list" || type === "set" || type === "map";
  });
  const [only] = collections;
  return collections.length === 1 && only !== undefined ? [only.name] : undefined;
}

function text(value: NodeValue | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
