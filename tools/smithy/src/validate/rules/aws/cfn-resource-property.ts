import type { Report } from "../../../diagnostics.ts";
import { identifiers } from "../../../knowledge/identifiers.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../../model/model.ts";
import { nodeItems, nodeString } from "../../../model/node.ts";
import { shapeName, type ShapeId } from "../../../model/shape-id.ts";
import type { MemberShape, ResourceShape, Shape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";

const RESOURCE = "aws.cloudformation#cfnResource";
const ADDITIONAL = "aws.cloudformation#cfnAdditionalIdentifier";
const EXCLUDED = "aws.cloudformation#cfnExcludeProperty";

/**
 * A property of a CloudFormation resource is of one shape, wherever the model has it.
 *
 * @see https://smithy.io/2.0/aws/aws-cloudformation.html#aws-cloudformation-cfnresource-trait
 */
export function cfnResourcePropertyRule(model: Model, report: Report): void {
  for (const resource of shapesWithTrait(model, RESOURCE)) {
    if (resource.type !== "resource") continue;
    const name = nodeString(resource.traits.get(RESOURCE), "name") ?? shapeName(resource.id);
    for (const [property, targets] of propertiesOf(model, resource)) {
      if (targets.size < 2) continue;
      const list = [...targets].toSorted().join(", ");
      report("CfnResourceProperty", { property, resource: name, targets: list }, at(resource));
    }
  }
}

type Properties = ReadonlyMap<string, ReadonlySet<ShapeId>>;

/** The properties, each with the shapes that it has in the model. */
function propertiesOf(model: Model, resource: ResourceShape): Properties {
  const properties = new Map<string, Set<ShapeId>>();
  const add = (member: MemberShape): void => {
    if (member.traits.has(EXCLUDED)) return;
    const targets = properties.get(member.name) ?? new Set();
    properties.set(member.name, targets.add(member.target));
  };
  const addIdentifiers = (structure: Shape | undefined): void => {
    for (const member of structure === undefined ? [] : membersOf(structure)) {
      if (member.traits.has(ADDITIONAL)) properties.set(member.name, new Set([member.target]));
    }
  };
  for (const [name, target] of resource.identifiers) properties.set(name, new Set([target]));
  for (const [lifecycle, side] of [
    ["read", "output"],
    ["put", "input"],
    ["create", "input"],
    ["update", "input"],
  ] as const) {
    const id = resource.lifecycle.get(lifecycle);
    const operation = id === undefined ? undefined : model.shapes.get(id);
    if (operation?.type !== "operation") continue;
    const input = model.shapes.get(operation.input);
    if (side === "output") addIdentifiers(input);
    const given = input?.type === "structure" ? identifiers(resource, input) : new Map();
    const names = new Set([...given.values()].map((member: MemberShape) => member.name));
    propertyMembers(model, operation[side])
      .filter((member) => !names.has(member.name))
      .forEach(add);
  }
  for (const id of nodeItems(resource.traits.get(RESOURCE), "additionalSchemas")) {
    const schema = typeof id === "string" ? model.shapes.get(id) : undefined;
    if (schema?.type !== "structure") continue;
    addIdentifiers(schema);
    membersOf(schema).forEach(add);
  }
  return properties;
}

/** The members of a structure, or of the one in it that has the properties. */
function propertyMembers(model: Model, id: ShapeId): readonly MemberShape[] {
  const structure = model.shapes.get(id);
  if (structure === undefined) return [];
  const members = [...membersOf(structure)];
  const nested = members.find(({ traits }) => traits.has("smithy.api#nestedProperties"));
  const target = nested && model.shapes.get(nested.target);
  return target === undefined ? members : [...membersOf(target)];
}
