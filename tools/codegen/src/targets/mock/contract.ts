import { type Shape, shapeName } from "@tsmith/smithy";
import { array, block, code, generic } from "../../print/code.ts";
import {
  type Doc,
  group,
  ifBroken,
  join,
  line,
  reference,
  text,
  typeReference,
} from "../../print/doc.ts";
import { identifier, literal, memberKey } from "../../print/literal.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { runtimeType } from "../runtime.ts";
import { behaviours } from "./behaviours.ts";
import { lifecyclesOf } from "./lifecycles.ts";
import { mockNames, operationNames } from "./names.ts";

/** The interface that types a mock: what it knows of the contract. @internal */
export function contractDoc(view: ServiceView): Doc {
  const { contract } = mockNames(view);
  const members = [
    section("operations", operations(view)),
    section("errors", errors(view)),
    section("collections", collections(view)),
    code`shapes: ${typeReference("Shapes", view.packages.arbitraries.name)};`,
  ];
  return code`/** What the mock knows of the contract, as types. @public */
export interface ${identifier(contract)} ${block(members)}`;
}

/** The schema of a shape, imported from the types package. @internal */
export function schemaReference(view: ServiceView, id: string): Doc {
  return reference(view.names.schema(id), `${view.packages.types.name}/schemas`);
}

function section(name: string, members: readonly Doc[]): Doc {
  return [text(`${name}: `), members.length === 0 ? text("object") : block(members), text(";")];
}

function operations(view: ServiceView): readonly Doc[] {
  const names = operationNames(view);
  return view.operations.map((operation) => {
    const { shape, errors: own } = operation;
    const schema = code`typeof ${schemaReference(view, shape.id)}`;
    const errorNames = own.map(({ id }) => literal(shapeName(id)));
    const types = errorNames.length === 0 ? [schema] : [schema, alternatives(errorNames)];
    return [
      memberKey(nameOf(names, operation)),
      text(": "),
      generic(runtimeType("Operation", "@tsmith/mock/core"), types),
      text(";"),
    ];
  });
}

function errors(view: ServiceView): readonly Doc[] {
  const ids = new Set(view.operations.flatMap((operation) => operation.errors.map(({ id }) => id)));
  return [...ids]
    .toSorted()
    .map((id) => [memberKey(shapeName(id)), code`: typeof ${schemaReference(view, id)};`]);
}

function collections(view: ServiceView): readonly Doc[] {
  const byName = new Map<string, Doc>();
  const add = (name: string, kind: "Items" | "Described", operation: Shape, path: Path): void => {
    const schema = code`typeof ${schemaReference(view, operation.id)}`;
    const names = array(path.map((part) => literal(part)));
    const type = generic(runtimeType(kind, "@tsmith/mock/core"), [schema, names]);
    byName.set(name, [memberKey(name), text(": "), type, text(";")]);
  };
  for (const [{ shape }, behaviour] of behaviours(view)) {
    if (behaviour.type !== "pages" || byName.has(behaviour.rules.collection)) continue;
    add(behaviour.rules.collection, "Items", shape, behaviour.rules.items);
  }
  for (const [name, { operation, path, isList }] of lifecyclesOf(view).collections) {
    add(name, isList ? "Items" : "Described", operation.shape, path);
  }
  return [...byName.values()];
}

type Path = readonly string[];

/** `A | B` as the argument of a type: it breaks without a step inwards. */
function alternatives(types: readonly Doc[]): Doc {
  return group([ifBroken(text("| ")), join([line, text("| ")], types)]);
}

function nameOf(names: ReadonlyMap<OperationView, string>, operation: OperationView): string {
  const name = names.get(operation);
  if (name === undefined) throw new Error(`\`${operation.name}\` has no name in the mock.`);
  return name;
}
