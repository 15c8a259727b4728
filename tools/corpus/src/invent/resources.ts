import { member, type Members, trait, withTraits } from "./ast.ts";
import { dataMembers, structure } from "./data-shapes.ts";
import { add, addEnds, addStructure, type Invention } from "./invention.ts";

const METHODS = {
  create: "POST",
  put: "PUT",
  read: "GET",
  update: "PATCH",
  delete: "DELETE",
  list: "GET",
} as const;

/** A resource with the operations of its life. @returns its id */
export function resource(invention: Invention): string {
  const { draw } = invention;
  const identifier = add(invention, { type: "string" });
  const key = draw.one(["thingId", "Id", "name"]);
  const identified: Members = [[key, member(identifier, trait("required"))]];
  const described = dataMembers(invention, draw.integer(1, 3), 2).filter(
    ([name]) => name.toLowerCase() !== key.toLowerCase(),
  );
  const state: Members = [...identified, ...described];
  const notFound = addStructure(
    invention,
    [],
    { ...trait("error", "client"), ...trait("httpError", 404) },
    "NotFound",
  );
  const list = add(invention, { type: "list", member: member(structure(invention, 1)) });
  const operation = (
    verb: keyof typeof METHODS,
    input: Members,
    output: Members,
  ): Readonly<Record<string, unknown>> => ({
    [verb]: { target: lifecycleOperation(invention, verb, key, input, output, notFound) },
  });
  return add(
    invention,
    {
      type: "resource",
      identifiers: { [key]: { target: identifier } },
      ...(draw.chance(0.7)
        ? operation("create", described, identified)
        : operation("put", state, [])),
      ...operation("read", identified, state),
      ...operation("update", state, []),
      ...operation("delete", identified, []),
      ...operation("list", [], [["Things", member(list)]]),
    },
    "Thing",
  );
}

function lifecycleOperation(
  invention: Invention,
  verb: keyof typeof METHODS,
  key: string,
  input: Members,
  output: Members,
  error: string,
): string {
  const { dialect, next } = invention;
  const isOfOne = input.some(([name]) => name === key);
  const uri = `/r${next()}${isOfOne ? `/{${key}}` : ""}`;
  const bound: Members = input.map(([name, given]) =>
    dialect.isRest && name === key ? [name, withTraits(given, trait("httpLabel"))] : [name, given],
  );
  return add(
    invention,
    {
      type: "operation",
      ...addEnds(invention, bound, output),
      errors: [{ target: error }],
      traits: {
        ...(dialect.isRest && trait("http", { method: METHODS[verb], uri, code: 200 })),
        ...((verb === "read" || verb === "list") && trait("readonly")),
        ...((verb === "delete" || verb === "put") && trait("idempotent")),
      },
    },
    "Op",
  );
}
