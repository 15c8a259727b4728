import type { Report } from "../../../diagnostics.ts";
import { identifiers } from "../../../knowledge/identifiers.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import { membersOf, memberTraitOf, type Model } from "../../../model/model.ts";
import { nodeItems, nodeString } from "../../../model/node.ts";
import { shapeName, type ShapeId } from "../../../model/shape-id.ts";
import type {
  MemberShape,
  OperationShape,
  ResourceShape,
  StructureShape,
} from "../../../model/shapes.ts";
import { at } from "../../at.ts";

const RESOURCE = "aws.cloudformation#cfnResource";
const ADDITIONAL = "aws.cloudformation#cfnAdditionalIdentifier";
const MUTABILITY = "aws.cloudformation#cfnMutability";
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

/** The operations whose members are properties, and where these are. */
const LIFECYCLES = [
  ["read", "output"],
  ["put", "input"],
  ["create", "input"],
  ["update", "input"],
] as const;

/** The properties, each with the shapes that it has in the model. */
function propertiesOf(model: Model, resource: ResourceShape): Properties {
  const gatherer = new Gatherer(model, resource);
  for (const [lifecycle, side] of LIFECYCLES) {
    const operation = model.shapes.get(resource.lifecycle.get(lifecycle) ?? "");
    if (operation?.type === "operation") gatherer.addOperation(operation, side);
  }
  for (const id of nodeItems(resource.traits.get(RESOURCE), "additionalSchemas")) {
    const schema = typeof id === "string" ? model.shapes.get(id) : undefined;
    if (schema?.type === "structure") gatherer.addSchema(schema);
  }
  return gatherer.properties;
}

class Gatherer {
  readonly properties = new Map<string, Set<ShapeId>>();
  /** What is said of these is said already: further members of the name do not count. */
  readonly #settled = new Set<string>();
  readonly #model: Model;
  readonly #resource: ResourceShape;

  constructor(model: Model, resource: ResourceShape) {
    this.#model = model;
    this.#resource = resource;
    for (const [name, target] of resource.identifiers) {
      this.properties.set(name, new Set([target]));
      this.#settled.add(name);
    }
  }

  addOperation(operation: OperationShape, side: "input" | "output"): void {
    const input = this.#model.shapes.get(operation.input);
    if (input?.type !== "structure") return;
    if (side === "output") this.#addIdentifiers(input);
    const given = [...identifiers(this.#resource, input).values()].map(({ name }) => name);
    for (const member of propertyMembers(this.#model, operation[side])) {
      if (!given.includes(member.name)) this.#add(member);
    }
  }

  addSchema(schema: StructureShape): void {
    this.#addIdentifiers(schema);
    for (const member of membersOf(schema)) this.#add(member);
  }

  #addIdentifiers(structure: StructureShape): void {
    for (const { name, target, traits } of membersOf(structure)) {
      if (!traits.has(ADDITIONAL)) continue;
      this.properties.set(name, new Set([target]));
      this.#settled.delete(name);
    }
  }

  #add(member: MemberShape): void {
    const { name, target, traits } = member;
    if (this.#settled.has(name) || traits.has(EXCLUDED)) return;
    const targets = this.properties.get(name) ?? new Set();
    this.properties.set(name, targets.add(target));
    if (memberTraitOf(this.#model, member, MUTABILITY) !== undefined) this.#settled.add(name);
  }
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
