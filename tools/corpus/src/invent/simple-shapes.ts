import { member, trait, type Traits } from "./ast.ts";
import { add, type Invention } from "./invention.ts";

const PATTERNS = [
  "^[a-z]{2,8}$",
  "^\\d{3}-[A-F]+$",
  "^arn:aws:[a-z]+:.*$",
  "[A-Z]",
  "^\\S+@\\S+$",
  "^[\\p{L}\\p{N} ]+$",
  "^(a|b)*c?$",
  "^[^\\s/]{1,12}$",
];

/** Values of enums, which code, paths and prototypes may trip over. */
const TEXTS = ["A", "b-c", "with space", "1", "*/", "${x}", "`", "constructor", "ü", '"', "a,b"];

export const TIMESTAMP_FORMATS: readonly string[] = ["date-time", "http-date", "epoch-seconds"];

/** A string; with `isPlain` one that has as many values as are asked for. */
export function text(invention: Invention, isPlain = false): string {
  const { draw } = invention;
  const kinds = ["bare", "named", "length", "enum", ...(isPlain ? [] : ["pattern", "media"])];
  switch (draw.one(kinds)) {
    case "named":
      return add(invention, { type: "string" });
    case "length": {
      const min = draw.integer(1, 4);
      const length = { min, max: min + draw.integer(0, 20) };
      return add(invention, { type: "string", traits: trait("length", length) });
    }
    case "pattern":
      return add(invention, { type: "string", traits: trait("pattern", draw.one(PATTERNS)) });
    case "media":
      return add(invention, { type: "string", traits: trait("mediaType", "application/json") });
    case "enum":
      return enumeration(invention);
    default:
      return "smithy.api#String";
  }
}

function enumeration(invention: Invention): string {
  const { draw } = invention;
  const members = draw
    .some(TEXTS, 1, 5)
    .map((value, index) => [
      `${draw.one(["A", "VALUE", "class", "Default"])}${index}`,
      member("smithy.api#Unit", trait("enumValue", value)),
    ]);
  return add(invention, { type: "enum", members: Object.fromEntries(members) });
}

function numericEnumeration(invention: Invention): string {
  const members = Array.from({ length: invention.draw.integer(1, 4) }, (_, index) => [
    `V${index}`,
    member("smithy.api#Unit", trait("enumValue", index * 3 - 2)),
  ]);
  return add(invention, { type: "intEnum", members: Object.fromEntries(members) });
}

export function number(invention: Invention): string {
  const { draw } = invention;
  if (draw.chance(0.1)) return numericEnumeration(invention);
  const type = draw.one(["Byte", "Short", "Integer", "Long", "Float", "Double"]);
  if (draw.chance(0.6)) return `smithy.api#${type}`;
  const min = draw.integer(-100, 20);
  const range = draw.one([{ min }, { max: min }, { min, max: min + draw.integer(0, 100) }]);
  return add(invention, { type: type.toLowerCase(), traits: trait("range", range) });
}

export function timestamp(invention: Invention): string {
  const { draw } = invention;
  if (draw.chance(0.5)) return "smithy.api#Timestamp";
  const traits = trait("timestampFormat", draw.one(TIMESTAMP_FORMATS));
  return add(invention, { type: "timestamp", traits });
}

/** A value that a path, a query or a header can hold. */
export function wordLike(invention: Invention): string {
  const make = invention.draw.one([
    () => text(invention, true),
    () => number(invention),
    () => timestamp(invention),
    () => "smithy.api#Boolean",
  ]);
  return make();
}

/** A value without parts. */
export function simple(invention: Invention): string {
  const { draw, dialect } = invention;
  const kinds = ["word", "word", "word", "text", "blob", "bigInteger"];
  if (dialect.hasDocuments) kinds.push("document");
  if (dialect.hasDecimals) kinds.push("bigDecimal");
  switch (draw.one(kinds)) {
    case "word":
      return wordLike(invention);
    case "blob":
      return draw.chance(0.7)
        ? "smithy.api#Blob"
        : add(invention, { type: "blob", traits: trait("length", { max: draw.integer(1, 40) }) });
    case "bigInteger":
      return "smithy.api#BigInteger";
    case "bigDecimal":
      return "smithy.api#BigDecimal";
    case "document":
      return "smithy.api#Document";
    default:
      return text(invention);
  }
}

const DEFAULTS: Readonly<Record<string, readonly unknown[]>> = {
  "smithy.api#Boolean": [true, false],
  "smithy.api#String": ["", "*/`${x}"],
  "smithy.api#Integer": [0, -7],
  "smithy.api#Double": [0.5],
  "smithy.api#Timestamp": [0],
  "smithy.api#Blob": [""],
};

/** A default for a member of a shape, where one is known that keeps its constraints. */
export function defaultFor({ draw }: Invention, target: string): Traits {
  const values = Object.hasOwn(DEFAULTS, target) ? (DEFAULTS[target] ?? []) : [];
  return values.length === 0 ? {} : trait("default", draw.one(values));
}
