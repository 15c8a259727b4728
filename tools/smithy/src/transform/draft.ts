import { writeBindings } from "../json-ast/write-bindings.ts";
import { assemble } from "../load/assemble.ts";
import type {
  Declarations,
  MemberDeclaration,
  MetadataDeclaration,
  Reference,
  ShapeDeclaration,
  TraitDeclaration,
} from "../load/declaration.ts";
import { membersOf, traitLocation, type Model } from "../model/model.ts";
import { isNodeArray, isNodeObject, nodeProperty, type NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { MemberShape, Shape } from "../model/shapes.ts";
import { isDefinition, preludeOf } from "../prelude.ts";
import type { Location } from "../source.ts";

/**
 * What the user's part of a model states, by shape and without what mixins bring: the form in which
 * a model is changed, since all that follows from a statement is worked out again.
 */
export interface Draft {
  readonly metadata: readonly MetadataDeclaration[];
  readonly shapes: ReadonlyMap<ShapeId, ShapeDeclaration>;
  /** Traits on members that mixins bring. */
  readonly applies: readonly TraitDeclaration[];
}

/** The draft of a model. */
export function draftOf(model: Model): Draft {
  const shapes = new Map<ShapeId, ShapeDeclaration>();
  const applies: TraitDeclaration[] = [];
  for (const shape of model.shapes.values()) {
    if (shape.type === "member" || isDefinition(shape)) continue;
    shapes.set(shape.id, declarationOf(model, shape));
    for (const member of membersOf(shape)) {
      if (member.mixins.length > 0) applies.push(...traitsOf(member));
    }
  }
  const metadata = model.metadataStatements.map((statement) => ({ ...statement }));
  return { metadata, shapes, applies };
}

/** The model that a draft makes. */
export function modelOf({ metadata, shapes, applies }: Draft): Model {
  const all = { version: "2.0", metadata, shapes: [...shapes.values()], applies } as const;
  const { value } = assemble([all, ...preludeOf([all as Declarations])]);
  if (value === undefined) throw new Error("There is always a model.");
  return value;
}

function declarationOf(model: Model, shape: Exclude<Shape, MemberShape>): ShapeDeclaration {
  const { id, type, location } = shape;
  return {
    type,
    id,
    traits: traitsOf(shape),
    members: membersOf(shape)
      .filter(({ mixins }) => mixins.length === 0)
      .map(memberOf),
    mixins: shape.mixins.map((mixin) => ({ id: mixin, location })),
    ...bindingsOf(model, shape),
    location,
  };
}

function memberOf(member: MemberShape): MemberDeclaration {
  const { name, target, location } = member;
  const reference = { id: target, location };
  return { name, target: reference, traits: traitsOf(member), isElided: false, location };
}

function traitsOf(shape: Shape): readonly TraitDeclaration[] {
  return [...shape.localTraits].map(([id, value]) =>
    statementOf(shape.id, id, value, traitLocation(shape, id)),
  );
}

/** A trait with a value on a shape. */
export function statementOf(
  target: ShapeId,
  id: ShapeId,
  value: NodeValue,
  location: Location,
): TraitDeclaration {
  return { target, trait: { id, location }, value, isAnnotation: false, location };
}

type Bindings = Pick<ShapeDeclaration, "references" | "referenceMaps" | "values">;

function bindingsOf(model: Model, shape: Shape): Bindings {
  const references = new Map<string, readonly Reference[]>();
  const referenceMaps = new Map<string, ReadonlyMap<string, Reference>>();
  const values: Record<string, NodeValue> = {};
  const isBinding =
    shape.type === "service" || shape.type === "resource" || shape.type === "operation";
  const { location } = shape;
  for (const [name, value] of isBinding ? Object.entries(writeBindings(model, shape)) : []) {
    const target = targetOf(value);
    if (target !== undefined) references.set(name, [{ id: target, location }]);
    else if (isNodeArray(value)) {
      references.set(
        name,
        value.flatMap((item) => ({ id: targetOf(item) ?? "", location })),
      );
    } else if (isNodeObject(value)) {
      const entries = Object.entries(value).map(([key, item]): [string, Reference] => [
        key,
        { id: typeof item === "string" ? item : (targetOf(item) ?? ""), location },
      ]);
      referenceMaps.set(name, new Map(entries));
    } else values[name] = value;
  }
  return { references, referenceMaps, values };
}

function targetOf(value: NodeValue): ShapeId | undefined {
  const target = nodeProperty(value, "target");
  return typeof target === "string" ? target : undefined;
}
