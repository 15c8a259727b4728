import {
  expectShape,
  isNodeObject,
  type ListShape,
  type MapShape,
  type MemberShape,
  nodeProperty,
  type NodeValue,
  type Shape,
  type ShapeId,
  type StructureShape,
  type UnionShape,
} from "@tsmith/smithy";
import { type Doc, reference, text } from "../../print/doc.ts";
import { literal, type LiteralValue, property } from "../../print/literal.ts";
import { isPrelude } from "../../view/closure.ts";
import type { Direction } from "../../view/output-form.ts";
import { understoodPattern } from "../../view/patterns.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { isError } from "../types/errors.ts";
import { bindingOf, isXml } from "./bindings.ts";
import { call, codeArgument, type Options, propertiesArgument } from "./call.ts";
import { entryName, isOpen } from "./entries.ts";

/** Whose values an arbitrary makes: an input's, or an output's. @internal */
export interface ArbitraryPlace {
  readonly view: ServiceView;
  readonly direction: Direction;
  /** Where the code starts if it does not fit on one line. */
  readonly column: number;
}

/** The traits that limit the values of a simple shape or collection. */
const CONSTRAINTS = ["length", "range", "pattern", "uniqueItems", "mediaType", "timestampFormat"];

/** The arbitrary of a shape, with the traits of a member that is of this shape over its own. @internal */
export function arbitraryOf(place: ArbitraryPlace, shape: Shape, member?: MemberShape): Doc {
  const trait = (name: string): NodeValue | undefined =>
    member?.traits.get(`smithy.api#${name}`) ?? shape.traits.get(`smithy.api#${name}`);
  const length = bounds(trait("length"));
  const range = bounds(trait("range"));
  switch (shape.type) {
    case "blob":
      if (shape.traits.has("smithy.api#streaming")) return call(kit("streamingBlob"), []);
      return call(kit(shape.type), [], { length });
    case "boolean":
    case "document":
      return call(kit(shape.type), []);
    case "string":
      return call(kit(shape.type), [], {
        length,
        pattern: understoodPattern(trait("pattern")),
        mediaType: stringOf(trait("mediaType")),
      });
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal":
      return call(kit(shape.type), [], { range: statusCode(member) ?? range });
    case "timestamp":
      return call(kit(shape.type), [], { format: stringOf(trait("timestampFormat")) });
    case "enum":
    case "intEnum":
      return call(kit(shape.type), [codeArgument(exported(place, shape))]);
    case "list":
    case "set":
      return listArbitrary(place, shape, {
        length,
        uniqueItems: trait("uniqueItems") !== undefined || shape.type === "set" ? true : undefined,
      });
    case "map":
      return mapArbitrary(place, shape, { length });
    case "structure":
      return structureArbitrary(place, shape);
    case "union":
      return unionArbitrary(place, shape);
    case "member":
    case "service":
    case "operation":
    case "resource":
      throw new Error(`\`${shape.id}\` is a ${shape.type}, which has no values.`);
  }
  shape satisfies never;
}

/** What a member holds: the arbitrary of its target by name, unless it has traits of its own. */
function memberArbitrary(place: ArbitraryPlace, member: MemberShape): Doc {
  const { view, direction } = place;
  const target = expectShape(view.model, member.target);
  const isOwn = CONSTRAINTS.some((name) => member.traits.has(`smithy.api#${name}`));
  if (isOwn || isPrelude(target.id) || statusCode(member) !== undefined) {
    return arbitraryOf(place, target, member);
  }
  const tied = call(text("tie"), [codeArgument(literal(entryName(view, target.id, direction)))]);
  if (isError(target)) {
    return call(kit("error"), [codeArgument(exported(place, target)), codeArgument(tied)]);
  }
  if ((target.type === "enum" || target.type === "intEnum") && isOpen(view, direction)) {
    return call(kit("open"), [codeArgument(tied), codeArgument(exported(place, target))]);
  }
  return tied;
}

function listArbitrary(place: ArbitraryPlace, shape: ListShape, options: Options): Doc {
  const item = sparse(place, shape, memberArbitrary(place, shape.member));
  return call(kit("list"), [codeArgument(item)], options, place.column);
}

function mapArbitrary(place: ArbitraryPlace, shape: MapShape, options: Options): Doc {
  // Keys are as the contract knows them, on their way out too.
  const key = memberArbitrary({ ...place, direction: "input" }, shape.key);
  const value = sparse(place, shape, memberArbitrary(place, shape.value));
  return call(kit("map"), [codeArgument(key), codeArgument(value)], options, place.column);
}

function structureArbitrary(place: ArbitraryPlace, shape: StructureShape): Doc {
  const conditions = expressions(shape.traits.get("smithy.contracts#conditions"));
  const inner = { ...place, column: conditions === undefined ? 6 : 8 };
  const members = [...shape.members.values()].map((member) => {
    const isThere = member.traits.has(REQUIRED) || (isError(shape) && member.name === "message");
    const binding = bindingOf(place.view, member);
    const presence = call(kit(isThere ? "required" : "optional"), [
      codeArgument(memberArbitrary(inner, member)),
      ...(binding === undefined ? [] : [codeArgument(literal(binding))]),
    ]);
    return property(member.name, presence);
  });
  return call(kit("structure"), [propertiesArgument(members)], { conditions });
}

function unionArbitrary(place: ArbitraryPlace, shape: UnionShape): Doc {
  const members = [...shape.members.values()].map((member) =>
    property(member.name, memberArbitrary({ ...place, column: 6 + member.name.length }, member)),
  );
  const union = call(kit("union"), [propertiesArgument(members)]);
  if (!shape.traits.has("smithy.api#streaming")) return union;
  return call(kit("eventStream"), [codeArgument(union)]);
}

const REQUIRED: ShapeId = "smithy.api#required";

function kit(name: string): Doc {
  return text(`$.${name}`);
}

/** A constant or class of the types package. */
function exported({ view }: ArbitraryPlace, shape: Shape): Doc {
  return reference(view.names.shape(shape.id), view.packages.types.name);
}

/**
 * XML has no way to write `null`, and clients leave it out.
 *
 * @see https://smithy.io/2.0/spec/type-refinement-traits.html#sparse-trait
 */
function sparse({ view }: ArbitraryPlace, shape: Shape, value: Doc): Doc {
  if (!shape.traits.has("smithy.api#sparse") || isXml(view)) return value;
  return call(kit("sparse"), [codeArgument(value)]);
}

/** Codes of success with a body: others mean something to HTTP. */
function statusCode(member: MemberShape | undefined): LiteralValue | undefined {
  if (member?.traits.has("smithy.api#httpResponseCode") !== true) return undefined;
  return { min: 200, max: 203 };
}

function bounds(value: NodeValue | undefined): LiteralValue | undefined {
  if (!isNodeObject(value)) return undefined;
  const entries = ["min", "max"].flatMap((key) => {
    const bound = nodeProperty(value, key);
    return typeof bound === "number" || typeof bound === "string" ? [[key, bound]] : [];
  });
  return Object.fromEntries(entries);
}

/** @see https://smithy.io/2.0/additional-specs/contracts.html */
function expressions(conditions: NodeValue | undefined): LiteralValue | undefined {
  if (!isNodeObject(conditions)) return undefined;
  return Object.values(conditions).flatMap((condition) => {
    const expression = stringOf(nodeProperty(condition, "expression"));
    return expression === undefined ? [] : [expression];
  });
}

function stringOf(value: NodeValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
