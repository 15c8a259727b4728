import {
  memberOf,
  type MemberShape,
  type Model,
  type OperationShape,
  pagination,
  type ServiceShape,
  type Shape,
} from "@tsmith/smithy";

/** @see https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait @public */
export interface PaginationView {
  /** Paths are member names from the outside in. */
  readonly inputToken: string;
  readonly outputToken: readonly string[];
  /** Given, or inferred: the only list or map member of the output. */
  readonly items: readonly string[] | undefined;
  readonly pageSize: string | undefined;
}

/** How an operation answers in pages; `undefined` where it does not. @internal */
export function paginationView(
  model: Model,
  service: ServiceShape,
  operation: OperationShape,
): PaginationView | undefined {
  const pages = pagination(model, service.id, operation.id);
  if (pages === undefined) return undefined;
  return {
    inputToken: pages.inputToken.name,
    outputToken: pages.outputToken.map(({ name }) => name),
    items: pages.items?.map(({ name }) => name),
    pageSize: pages.pageSize?.name,
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
