import {
  expectShape,
  isRequiredInType,
  type ListShape,
  type MapShape,
  type MemberShape,
  membersOf,
  memberTraitOf,
  type Model,
  type OperationShape,
  type Shape,
  type ShapeId,
  shapeIdParts,
  type StructureShape,
  type UnionShape,
} from "@tsmith/smithy";
import { isUnit, shapesHolding } from "../../view/closure.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { hasOwnSchemaTraits, schemaTraits, type SchemaTraits } from "./traits.ts";

/**
 * A schema as data whose references are still shape ids, so that it can be printed as well as
 * evaluated. Numbers and strings are themselves: the sentinels of simple schemas, names, `"unit"`.
 *
 * @internal
 */
export type SchemaForm =
  | number
  | string
  | SchemaTuple
  | { readonly type: "reference"; readonly target: ShapeId }
  | { readonly type: "traits"; readonly traits: Exclude<SchemaTraits, number> }
  | { readonly type: "names"; readonly names: readonly string[] }
  | { readonly type: "members"; readonly members: readonly SchemaForm[] };

/** @internal */
export interface SchemaTuple {
  readonly type: "tuple";
  readonly items: readonly SchemaForm[];
}

const LIST = 64;
const MAP = 128;

/**
 * The schema of every shape of the closure that has a schema of its own, in the closure's order:
 * aggregates, operations, and simple shapes whose traits matter on the wire.
 *
 * @internal
 */
export function schemaForms(view: ServiceView): ReadonlyMap<ShapeId, SchemaTuple> {
  const context: Context = {
    model: view.model,
    withTraits: shapesHolding(view.shapes, saysSomething),
    unit: unitForm(view),
  };
  const forms = new Map<ShapeId, SchemaTuple>();
  for (const shape of view.shapes) {
    const form = schemaForm(context, shape);
    if (form !== undefined) forms.set(shape.id, form);
  }
  return forms;
}

interface Context {
  readonly model: Model;
  readonly withTraits: ReadonlySet<ShapeId>;
  /** What a member is that targets `Unit`. */
  readonly unit: SchemaForm;
}

const NO_NAMES: SchemaForm = { type: "names", names: [] };
const NO_MEMBERS: SchemaForm = { type: "members", members: [] };

/** The runtime has no XML and no query parameters for `Unit`: a structure without members has. */
function unitForm({ protocol }: ServiceView): SchemaForm {
  return /#(?:restXml|awsQuery|ec2Query)$/.test(protocol)
    ? tuple(3, "smithy.api", "Unit", 0, NO_NAMES, NO_MEMBERS)
    : "unit";
}

function schemaForm(context: Context, shape: Shape): SchemaTuple | undefined {
  switch (shape.type) {
    case "structure":
      return structureForm(context, shape);
    case "union":
      return unionForm(context, shape);
    case "list":
    case "set":
      return isFolded(context, shape) ? undefined : listForm(context, shape);
    case "map":
      return isFolded(context, shape) ? undefined : mapForm(context, shape);
    case "operation":
      return operationForm(shape);
    case "service":
    case "resource":
    case "member":
      return undefined;
    default:
      return context.withTraits.has(shape.id) ? simpleForm(shape) : undefined;
  }
}

/** `[3, namespace, name, traits, names, members, count of required]`; an error starts with -3. */
function structureForm(context: Context, shape: StructureShape): SchemaTuple {
  const members = [...shape.members.values()];
  const required = members.filter(isRequiredInType);
  const ordered = [...required, ...members.filter((member) => !isRequiredInType(member))];
  const kind = shape.traits.has("smithy.api#error") ? -3 : 3;
  const count = required.length === 0 ? [] : [required.length];
  return tuple(kind, ...head(shape), ...memberItems(context, ordered), ...count);
}

/** `[4, namespace, name, traits, names, members]` */
function unionForm(context: Context, shape: UnionShape): SchemaTuple {
  return tuple(4, ...head(shape), ...memberItems(context, [...shape.members.values()]));
}

/** `[1, namespace, name, traits, member]` */
function listForm(context: Context, shape: ListShape): SchemaTuple {
  return tuple(1, ...head(shape), memberForm(context, shape.member));
}

/** `[2, namespace, name, traits, key, value]`: where one has traits, the official form gives both. */
function mapForm(context: Context, shape: MapShape): SchemaTuple {
  const { key, value } = shape;
  const isTraited = hasTraits(context, key) || hasTraits(context, value);
  const side = (member: MemberShape): SchemaForm =>
    isTraited
      ? tuple(targetForm(context, member), traitsForm(member))
      : memberForm(context, member);
  return tuple(2, ...head(shape), side(key), side(value));
}

/** `[9, namespace, name, traits, input, output]` */
function operationForm(shape: OperationShape): SchemaTuple {
  return tuple(9, ...head(shape), reference(shape.input), reference(shape.output));
}

/** `[0, namespace, name, traits, number]` */
function simpleForm(shape: Shape): SchemaTuple {
  return tuple(0, ...head(shape), simpleNumber(shape));
}

function tuple(...items: readonly SchemaForm[]): SchemaTuple {
  return { type: "tuple", items };
}

function reference(target: ShapeId): SchemaForm {
  return { type: "reference", target };
}

function traitsForm(shape: Shape): SchemaForm {
  const traits = schemaTraits(shape);
  return typeof traits === "number" ? traits : { type: "traits", traits };
}

function head(shape: Shape): readonly SchemaForm[] {
  const { namespace, name } = shapeIdParts(shape.id);
  return [namespace, name, traitsForm(shape)];
}

function memberItems(context: Context, members: readonly MemberShape[]): readonly SchemaForm[] {
  return [
    { type: "names", names: members.map(({ name }) => name) },
    { type: "members", members: members.map((member) => memberForm(context, member)) },
  ];
}

function memberForm(context: Context, member: MemberShape): SchemaForm {
  const form = targetForm(context, member);
  return hasTraits(context, member) ? tuple(form, memberTraitsForm(context, member)) : form;
}

/** Schemas do not tell one number from another, as event headers have to: the trait is our own. */
function memberTraitsForm({ model }: Context, member: MemberShape): SchemaForm {
  const traits = schemaTraits(member);
  const eventHeaderType = headerNumber(expectShape(model, member.target));
  if (typeof traits === "number" || traits["eventHeader"] === undefined) return traitsForm(member);
  if (eventHeaderType === undefined) return traitsForm(member);
  return { type: "traits", traits: { ...traits, eventHeaderType } };
}

/** @see https://smithy.io/2.0/spec/streaming.html#eventheader-trait */
function headerNumber({ type }: Shape): string | undefined {
  switch (type) {
    case "byte":
    case "short":
    case "integer":
    case "long":
      return type;
    default:
      return type === "intEnum" ? "integer" : undefined;
  }
}

function targetForm(context: Context, member: MemberShape): SchemaForm {
  return foldedTarget(context, member) ?? reference(member.target);
}

/** The format of a timestamp may stand at the member. */
function foldedTarget(context: Context, member: MemberShape): SchemaForm | undefined {
  const target = expectShape(context.model, member.target);
  if (context.withTraits.has(target.id)) return undefined;
  const format = memberTraitOf(context.model, member, "smithy.api#timestampFormat");
  if (target.type === "timestamp" && typeof format === "string") return timestampNumber(format);
  return foldedForm(context, target);
}

/** What a shape without traits is to the runtime: a number, or collections around one. */
function foldedForm(context: Context, shape: Shape): SchemaForm | undefined {
  if (context.withTraits.has(shape.id)) return undefined;
  switch (shape.type) {
    case "list": {
      const item = foldedTarget(context, shape.member);
      if (typeof item === "number" && item < LIST) return LIST | item;
      return item === undefined ? undefined : tuple(1, ...head(shape), item);
    }
    case "map": {
      const key = foldedTarget(context, shape.key);
      const value = foldedTarget(context, shape.value);
      if (typeof value === "number" && value < LIST) return MAP | value;
      if (key === undefined || value === undefined) return undefined;
      return tuple(2, ...head(shape), key, value);
    }
    case "structure":
      return isUnit(shape.id) ? context.unit : undefined;
    case "set":
    case "union":
    case "service":
    case "operation":
    case "resource":
    case "member":
      return undefined;
    default:
      return simpleNumber(shape);
  }
}

/** Whether the runtime knows a collection by a number, so that it has no schema of its own. */
function isFolded(context: Context, shape: Shape): boolean {
  return typeof foldedForm(context, shape) === "number";
}

/** The numbers that `@smithy/types` documents as sentinels of simple schemas. */
function simpleNumber(shape: Shape): number {
  switch (shape.type) {
    case "boolean":
      return 2;
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "intEnum":
      return 1;
    case "bigInteger":
      return 17;
    case "bigDecimal":
      return 19;
    case "blob":
      return shape.traits.has("smithy.api#streaming") ? 42 : 21;
    case "document":
      return 15;
    case "timestamp":
      return timestampNumber(shape.traits.get("smithy.api#timestampFormat"));
    default:
      return 0;
  }
}

function timestampNumber(format: unknown): number {
  if (format === "date-time") return 5;
  if (format === "http-date") return 6;
  return format === "epoch-seconds" ? 7 : 4;
}

/** Whether a shape or one of its members has a trait that the wire cares about. */
function saysSomething(shape: Shape): boolean {
  return hasOwnSchemaTraits(shape) || membersOf(shape).some(hasOwnSchemaTraits);
}

function hasTraits(context: Context, member: MemberShape): boolean {
  return hasOwnSchemaTraits(member) || context.withTraits.has(member.target);
}
