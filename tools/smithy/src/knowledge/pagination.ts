import { memberOf, type Model } from "../model/model.ts";
import { nodeProperty } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { MemberShape } from "../model/shapes.ts";

/** How the results of an operation come in pages. @public */
export interface Pagination {
  readonly inputToken: MemberShape;
  /** The members that lead to the token in the output. */
  readonly outputToken: readonly MemberShape[];
  readonly pageSize?: MemberShape;
  /** The members that lead to the items in the output: the last is a list or a map. */
  readonly items?: readonly MemberShape[];
  /** `@paginated` names no items, and the output has one list or map only. */
  readonly isInferred: boolean;
}

/**
 * The pagination of an operation, completed by what its service says; `undefined` where it is not
 * paginated, or where what `@paginated` names is not there.
 *
 * @see https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait
 * @public
 */
export function pagination(
  model: Model,
  service: ShapeId,
  operation: ShapeId,
): Pagination | undefined {
  const shape = model.shapes.get(operation);
  const own = shape?.traits.get(PAGINATED);
  if (shape?.type !== "operation" || own === undefined) return undefined;
  const shared = model.shapes.get(service)?.traits.get(PAGINATED);
  const setting = (name: string): string | undefined => {
    const value = nodeProperty(own, name) ?? nodeProperty(shared, name);
    return typeof value === "string" ? value : undefined;
  };

  const inputToken = path(model, shape.input, setting("inputToken"))?.[0];
  const outputToken = path(model, shape.output, setting("outputToken"));
  if (inputToken === undefined || outputToken === undefined) return undefined;
  const pageSize = path(model, shape.input, setting("pageSize"))?.[0];
  const named = path(model, shape.output, setting("items"));
  const items = named ?? onlyCollection(model, shape.output);
  return {
    inputToken,
    outputToken,
    ...(pageSize && { pageSize }),
    ...(items && { items }),
    isInferred: named === undefined && items !== undefined,
  };
}

const PAGINATED = "smithy.api#paginated";

/** The members that `a.b.c` leads through. */
function path(
  model: Model,
  structure: ShapeId,
  text: string | undefined,
): readonly MemberShape[] | undefined {
  if (text === undefined) return undefined;
  const members: MemberShape[] = [];
  let shape = model.shapes.get(structure);
  for (const name of text.split(".")) {
    const member = shape && memberOf(shape, name);
    if (member === undefined) return undefined;
    members.push(member);
    shape = model.shapes.get(member.target);
  }
  return members;
}

function onlyCollection(model: Model, structure: ShapeId): readonly MemberShape[] | undefined {
  const shape = model.shapes.get(structure);
  if (shape?.type !== "structure") return undefined;
  const collections = [...shape.members.values()].filter((member) => {
    const type = model.shapes.get(member.target)?.type;
    return type === "list" || type === "set" || type === "map";
  });
  return collections.length === 1 ? collections : undefined;
}
