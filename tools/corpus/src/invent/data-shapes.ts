import { type AstMember, member, type Members, trait } from "./ast.ts";
import { add, addStructure, type Invention } from "./invention.ts";
import { memberNames } from "./names.ts";
import { defaultFor, simple, text, TIMESTAMP_FORMATS } from "./simple-shapes.ts";

const XML_NAMESPACE = { uri: "https://invented.example/inner", prefix: "inner" };

/** Any value; the less depth is left, the simpler. @returns the id of its shape */
export function value(invention: Invention, depth: number): string {
  const { draw, structures } = invention;
  if (depth <= 0 || draw.chance(0.45)) return simple(invention);
  if (structures.length > 0 && draw.chance(0.3)) return draw.one(structures);
  const make = draw.one([list, map, union, structure, structure]);
  return make(invention, depth - 1);
}

function list(invention: Invention, depth: number): string {
  const { draw, dialect } = invention;
  const isUnique = draw.chance(0.15);
  const target = isUnique ? text(invention, true) : value(invention, depth);
  const isSparse = dialect.hasNull && !isUnique && draw.chance(0.15);
  return add(invention, {
    type: "list",
    member: member(target, dialect.isXml && draw.chance(0.2) ? trait("xmlName", "Piece") : {}),
    traits: {
      ...(isUnique && trait("uniqueItems")),
      ...(isSparse && trait("sparse")),
      ...(!isUnique && draw.chance(0.2) && trait("length", { max: draw.integer(1, 6) })),
    },
  });
}

function map(invention: Invention, depth: number): string {
  const { draw, dialect } = invention;
  // The official runtime writes the lists of a map in XML as one value.
  const target = dialect.isXml ? simple(invention) : value(invention, depth);
  return add(invention, {
    type: "map",
    key: member(text(invention, true)),
    value: member(target),
    traits: {
      ...(dialect.hasNull && draw.chance(0.15) && trait("sparse")),
      ...(draw.chance(0.1) && trait("length", { max: draw.integer(1, 4) })),
    },
  });
}

export function union(invention: Invention, depth: number): string {
  const { draw } = invention;
  const members = memberNames(draw, draw.integer(1, 4)).map((name) => [
    name,
    member(draw.chance(0.1) ? "smithy.api#Unit" : value(invention, depth)),
  ]);
  return add(invention, { type: "union", members: Object.fromEntries(members) });
}

/** A structure, to which members of its own may lead back. */
export function structure(invention: Invention, depth: number): string {
  const { draw, shapes, structures, dialect } = invention;
  const id = addStructure(invention, []);
  const members = [...dataMembers(invention, draw.integer(0, 6), depth)];
  const [recursive] = memberNames(
    draw,
    1,
    members.map(([name]) => name),
  );
  if (recursive !== undefined && draw.chance(0.25)) {
    members.push([recursive, member(draw.one([id, id, ...structures]))]);
  }
  if (dialect.isXml && draw.chance(0.15)) {
    members.push(["attr", member("smithy.api#String", trait("xmlAttribute"))]);
  }
  shapes.set(id, { type: "structure", members: Object.fromEntries(members) });
  structures.push(id);
  return id;
}

/** Members of a document. */
export function dataMembers(invention: Invention, count: number, depth: number): Members {
  const { draw, dialect } = invention;
  return memberNames(draw, count, dialect.takenNames).map((name) => [
    name,
    dataMember(invention, depth),
  ]);
}

/** The official runtime calls the lists and maps of a flat list as it would those of another. */
function isFlattable({ shapes }: Invention, target: string): boolean {
  const shape = shapes.get(target);
  if (shape?.type === "map") return true;
  const item = (shape?.["member"] as AstMember | undefined)?.target ?? "";
  return shape?.type === "list" && !["list", "map"].includes(shapes.get(item)?.type ?? "");
}

/** A member of a document, with what says how it is written. */
export function dataMember(invention: Invention, depth: number): AstMember {
  const { draw, dialect, next } = invention;
  const target = value(invention, depth);
  const isRequired = draw.chance(0.25);
  const format =
    target === "smithy.api#Timestamp" && draw.chance(0.3) ? draw.one(TIMESTAMP_FORMATS) : undefined;
  const isFlat = dialect.isXml && isFlattable(invention, target) && draw.chance(0.3);
  return member(target, {
    ...(isRequired && trait("required")),
    ...(draw.chance(0.1) &&
      trait("documentation", "*/ `${x}` <b>&amp;</b>\n\n@internal {@link X}")),
    ...(draw.chance(0.05) && trait("deprecated", { message: "*/", since: "1" })),
    ...(format !== undefined && trait("timestampFormat", format)),
    ...(isFlat && trait("xmlFlattened")),
    ...(dialect.isXml && draw.chance(0.03) && trait("xmlNamespace", XML_NAMESPACE)),
    // No two members of a structure have the same name on the wire.
    ...(draw.chance(0.1) && trait(dialect.isXml ? "xmlName" : "jsonName", `wire-${next()}`)),
    ...(!isRequired && format === undefined && draw.chance(0.2) && defaultFor(invention, target)),
  });
}
