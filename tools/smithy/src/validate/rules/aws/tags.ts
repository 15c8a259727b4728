import { isNoProperty, propertyOf } from "../../../knowledge/properties.ts";
import { memoise } from "../../../knowledge/memoise.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../../model/model.ts";
import { nodeProperty, nodeString, type NodeValue } from "../../../model/node.ts";
import { shapeName, type ShapeId } from "../../../model/shape-id.ts";
import type {
  MemberShape,
  OperationShape,
  ResourceShape,
  ServiceShape,
  Shape,
} from "../../../model/shapes.ts";

export const TAG_ENABLED = "aws.api#tagEnabled";
export const TAGGABLE = "aws.api#taggable";

/** What a service calls the operations that tag, and how its configuration names them. */
export const TAG_OPERATIONS = [
  { name: "TagResource", property: "tagApi" },
  { name: "UntagResource", property: "untagApi" },
  { name: "ListTagsForResource", property: "listTagsApi" },
] as const;

export type TagOperation = (typeof TAG_OPERATIONS)[number];

const TAGS = /^[Tt]ag(s|[Ll]ist)$/;
const ARN = /^([Rr]esource)?([Aa]rn|ARN)$/;
const TAG_KEYS = /^[Tt]ag[Kk]eys$/;

export function isTagsName(name: string): boolean {
  return TAGS.test(name);
}

/** The operation that a service has for tagging: the one that it configures, or that is so named. */
export function tagOperation(
  model: Model,
  service: ServiceShape,
  { name, property }: TagOperation,
): OperationShape | undefined {
  const configured = configuredOperation(service.traits.get(TAG_ENABLED), property);
  const id =
    configured === undefined
      ? service.operations.findLast((operation) => shapeName(operation) === name)
      : service.operations.find((operation) => operation === configured);
  const operation = id === undefined ? undefined : model.shapes.get(id);
  return operation?.type === "operation" ? operation : undefined;
}

export function configuredOperation(
  trait: NodeValue | undefined,
  property: TagOperation["property"],
): ShapeId | undefined {
  return nodeString(nodeProperty(trait, "apiConfig"), property);
}

/** Whether an operation takes the ARN of a resource, and takes or gives what it is for. */
export function isTagOperation(
  model: Model,
  operation: OperationShape,
  { property }: TagOperation,
): boolean {
  const input = model.shapes.get(operation.input);
  const takesArn =
    input !== undefined &&
    membersOf(input).some(
      ({ name, target }) => ARN.test(name) && isString(model.shapes.get(target)),
    );
  return takesArn && handlesTags(model, operation, property);
}

/** Whether exactly one member of an operation holds tags, or the keys of tags to remove. */
export function handlesTags(
  model: Model,
  operation: OperationShape,
  property: TagOperation["property"],
): boolean {
  const side = property === "listTagsApi" ? operation.output : operation.input;
  const shape = model.shapes.get(side);
  const isMeant = property === "untagApi" ? isTagKeys : isTags;
  const found = shape === undefined ? [] : membersOf(shape).filter((one) => isMeant(model, one));
  return found.length === 1;
}

function isTags(model: Model, { name, target }: MemberShape): boolean {
  return TAGS.test(name) && isTagsShape(model, model.shapes.get(target));
}

function isTagKeys(model: Model, { name, target }: MemberShape): boolean {
  const list = model.shapes.get(target);
  const isList = list?.type === "list" || list?.type === "set";
  return TAG_KEYS.test(name) && isList && isString(model.shapes.get(list.member.target));
}

/** A list of pairs of strings, or a map of strings. */
export function isTagsShape(model: Model, shape: Shape | undefined): boolean {
  if (shape?.type === "map") return isString(model.shapes.get(shape.value.target));
  if (shape?.type !== "list" && shape?.type !== "set") return false;
  const pair = model.shapes.get(shape.member.target);
  return (
    pair?.type === "structure" &&
    pair.members.size === 2 &&
    membersOf(pair).every(({ target }) => isString(model.shapes.get(target)))
  );
}

function isString(shape: Shape | undefined): boolean {
  return shape?.type === "string";
}

/** The services that can tag by all three operations. */
export const servicesWithTagOperations: (model: Model) => ReadonlySet<ShapeId> = memoise(
  (model) => {
    const services = shapesWithTrait(model, TAG_ENABLED).filter(
      (shape) => shape.type === "service",
    );
    const complete = services.filter((service) =>
      TAG_OPERATIONS.every((wanted) => {
        const operation = tagOperation(model, service, wanted);
        return operation !== undefined && isTagOperation(model, operation, wanted);
      }),
    );
    return new Set(complete.map(({ id }) => id));
  },
);

/** Whether an operation takes the property of a resource that holds its tags. */
export function takesTagProperty(
  model: Model,
  resource: ResourceShape,
  operation: ShapeId | undefined,
): boolean {
  const property = nodeString(resource.traits.get(TAGGABLE), "property");
  const shape = operation === undefined ? undefined : model.shapes.get(operation);
  const input = shape?.type === "operation" ? model.shapes.get(shape.input) : undefined;
  return (
    property !== undefined &&
    input !== undefined &&
    membersOf(input).some(
      (member) => !isNoProperty(model, member) && propertyOf(member) === property,
    )
  );
}
