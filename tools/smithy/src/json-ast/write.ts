import { membersOf, type Model } from "../model/model.ts";
import type { NodeObject } from "../model/node.ts";
import { compareShapeIds, type ShapeId } from "../model/shape-id.ts";
import type { MemberShape, Shape, Traits } from "../model/shapes.ts";
import type { Version } from "../version.ts";
import { downgrade } from "./downgrade.ts";
import { withoutBox } from "./without-box.ts";
import { writeBindings, writeReferences } from "./write-bindings.ts";

/** What `writeJsonAst` writes. @public */
export interface WriteJsonAstOptions {
  /** Which shapes; all but the prelude where left out. */
  readonly includes?: (shape: Shape) => boolean;
  /** The version of the AST: 2.0 where left out. What 1.0 cannot say is not in it. */
  readonly version?: Version;
}

/**
 * The JSON AST of a model, in the order of the reference implementation: shapes, traits and
 * bound shapes by id, members as they are. What a shape has from its mixins is left to them; traits
 * that it adds to a mixed in member are applied.
 *
 * @see https://smithy.io/2.0/spec/json-ast.html
 * @public
 */
export function writeJsonAst(
  model: Model,
  { includes = isOutsidePrelude, version = "2.0" }: WriteJsonAstOptions = {},
): NodeObject {
  return version === "1.0"
    ? writeVersion(downgrade(model), includes, version)
    : writeVersion(model, includes, version);
}

function writeVersion(
  model: Model,
  includes: (shape: Shape) => boolean,
  version: Version,
): NodeObject {
  const shapes: [ShapeId, NodeObject][] = [];
  for (const shape of model.shapes.values()) {
    if (shape.type === "member" || !includes(shape)) continue;
    shapes.push([shape.id, writeShape(model, shape, version)]);
    for (const { id, mixins, localTraits } of membersOf(shape)) {
      const traits = withoutBox(localTraits);
      if (mixins.length === 0 || traits.size === 0) continue;
      shapes.push([id, { type: "apply", traits: writeTraits(traits) }]);
    }
  }
  const metadata = Object.entries(model.metadata).toSorted(byKey);
  return {
    smithy: version,
    ...(metadata.length === 0 ? {} : { metadata: Object.fromEntries(metadata) }),
    shapes: Object.fromEntries(shapes.toSorted(byKey)),
  };
}

function isOutsidePrelude({ id }: Shape): boolean {
  return !id.startsWith("smithy.api#");
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return compareShapeIds(left, right);
}

const UNIQUE_ITEMS = "smithy.api#uniqueItems";

function writeShape(
  model: Model,
  shape: Exclude<Shape, MemberShape>,
  version: Version,
): NodeObject {
  // Version 2.0 has no sets.
  const isSet = shape.type === "set" && version === "2.0";
  const own = version === "2.0" ? withoutBox(shape.localTraits) : shape.localTraits;
  const traits = isSet ? new Map([[UNIQUE_ITEMS, {}], ...own]) : own;
  return {
    type: isSet ? "list" : shape.type,
    ...(shape.mixins.length === 0 ? {} : { mixins: writeReferences(shape.mixins) }),
    ...writeProperties(model, shape, version),
    ...(traits.size === 0 ? {} : { traits: writeTraits(traits) }),
  };
}

function writeProperties(
  model: Model,
  shape: Exclude<Shape, MemberShape>,
  version: Version,
): NodeObject {
  switch (shape.type) {
    case "list":
    case "set":
      return writeMembers([shape.member], version);
    case "map":
      return writeMembers([shape.key, shape.value], version);
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return { members: writeMembers(membersOf(shape), version) };
    case "operation":
    case "service":
    case "resource":
      return writeBindings(model, shape);
    default:
      return {};
  }
}

/** The members that the shape introduces, by name. */
function writeMembers(members: readonly MemberShape[], version: Version): NodeObject {
  const introduced = members.filter(({ mixins }) => mixins.length === 0);
  return Object.fromEntries(
    introduced.map((member) => [member.name, writeMember(member, version)]),
  );
}

function writeMember({ target, traits: all }: MemberShape, version: Version): NodeObject {
  const traits = version === "2.0" ? withoutBox(all) : all;
  return traits.size === 0 ? { target } : { target, traits: writeTraits(traits) };
}

function writeTraits(traits: Traits): NodeObject {
  return Object.fromEntries([...traits].toSorted(byKey));
}
