import type { Model } from "../model/model.ts";
import type { NodeArray, NodeObject } from "../model/node.ts";
import { compareIgnoringCase, type ShapeId } from "../model/shape-id.ts";
import type { OperationShape, ResourceShape, ServiceShape, Shape } from "../model/shapes.ts";

type BindingShape = OperationShape | ResourceShape | ServiceShape;

/** The properties of a shape that binds others, without what its mixins bring. */
export function writeBindings(model: Model, shape: BindingShape): NodeObject {
  switch (shape.type) {
    case "operation": {
      const mixins = mixinsOf(model, shape, "operation");
      return {
        input: { target: shape.input },
        output: { target: shape.output },
        ...listOf("errors", shape, mixins),
      };
    }
    case "service": {
      const mixins = mixinsOf(model, shape, "service");
      const isInherited = mixins.some(({ version }) => version === shape.version);
      const version = shape.version === "" || isInherited ? {} : { version: shape.version };
      const rename = introduced(
        shape.rename,
        mixins.map((mixin) => mixin.rename),
      );
      return {
        ...version,
        ...listOf("operations", shape, mixins),
        ...listOf("resources", shape, mixins),
        ...listOf("errors", shape, mixins),
        ...(rename.length === 0 ? {} : { rename: Object.fromEntries(rename) }),
      };
    }
    case "resource": {
      const mixins = mixinsOf(model, shape, "resource");
      return {
        ...mapOf("identifiers", shape, mixins),
        ...mapOf("properties", shape, mixins),
        ...writeLifecycle(shape),
        ...listOf("operations", shape, mixins),
        ...listOf("collectionOperations", shape, mixins),
        ...listOf("resources", shape, mixins),
      };
    }
  }
}

export function writeReferences(ids: readonly ShapeId[]): NodeArray {
  return ids.map((target) => ({ target }));
}

const LIFECYCLE = ["put", "create", "read", "update", "delete", "list"] as const;

function writeLifecycle({ lifecycle }: ResourceShape): NodeObject {
  const entries = LIFECYCLE.flatMap((name) => {
    const target = lifecycle.get(name);
    return target === undefined ? [] : [[name, { target }] as const];
  });
  return Object.fromEntries(entries);
}

function mixinsOf<T extends BindingShape["type"]>(
  { shapes }: Model,
  { mixins }: Shape,
  type: T,
): readonly Extract<Shape, { readonly type: T }>[] {
  return mixins.flatMap((id) => {
    const mixin = shapes.get(id);
    // The type was compared: TypeScript does not narrow a union by a type parameter.
    return mixin?.type === type ? [mixin as Extract<Shape, { readonly type: T }>] : [];
  });
}

/** A property that lists shapes: those that no mixin brings, by id. */
function listOf<Name extends string>(
  name: Name,
  shape: Readonly<Record<Name, readonly ShapeId[]>>,
  mixins: readonly Readonly<Record<Name, readonly ShapeId[]>>[],
): NodeObject {
  const inherited = new Set(mixins.flatMap((mixin) => mixin[name]));
  const ids = shape[name].filter((id) => !inherited.has(id));
  return ids.length === 0 ? {} : { [name]: writeReferences(ids.toSorted(compareIgnoringCase)) };
}

/** A property that names shapes: those that no mixin brings. */
function mapOf<Name extends string>(
  name: Name,
  shape: Readonly<Record<Name, ReadonlyMap<string, ShapeId>>>,
  mixins: readonly Readonly<Record<Name, ReadonlyMap<string, ShapeId>>>[],
): NodeObject {
  const entries = introduced(
    shape[name],
    mixins.map((mixin) => mixin[name]),
  );
  if (entries.length === 0) return {};
  return { [name]: Object.fromEntries(entries.map(([key, target]) => [key, { target }])) };
}

function introduced(
  own: ReadonlyMap<string, string>,
  inherited: readonly ReadonlyMap<string, string>[],
): (readonly [string, string])[] {
  return [...own].filter(([key, value]) => inherited.every((other) => other.get(key) !== value));
}
