import { type Doc, group, indent, line, type Text, text } from "./doc.ts";
import { array, numbers, object, rows } from "./code.ts";

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** A value that has a literal form in code. @internal */
export type LiteralValue =
  | null
  | boolean
  | number
  | string
  | bigint
  | Verbatim
  | readonly LiteralValue[]
  | { readonly [key: string]: LiteralValue };

const VERBATIM: unique symbol = Symbol("verbatim");

/** Code that stands where a value would, such as `new Date("…")`. @internal */
export interface Verbatim {
  readonly [VERBATIM]: Doc;
}

/** Makes code a part of a literal. @internal */
export function verbatim(doc: Doc): Verbatim {
  return { [VERBATIM]: doc };
}

/** The literal of a value: text is escaped, objects and arrays break where they do not fit. @internal */
export function literal(value: LiteralValue): Doc {
  if (typeof value === "string") return text(stringLiteral(value));
  if (typeof value === "bigint") return text(`${value}n`);
  if (typeof value === "number") return text(numberLiteral(value));
  if (typeof value !== "object" || value === null) return text(String(value));
  if (isVerbatim(value)) return value[VERBATIM];
  if (isArray(value)) return arrayLiteral(value);
  return object(Object.entries(value).map(([key, item]) => literalProperty(key, item)));
}

/** The three ways in which the formatter lays out arrays. */
function arrayLiteral(value: readonly LiteralValue[]): Doc {
  const items = value.map(literal);
  if (value.every((item) => typeof item === "number")) return numbers(items);
  const isTable = value.length > 1 && (value.every(isRow) || value.every(isRecord));
  return isTable ? rows(items) : array(items);
}

function isRow(value: LiteralValue): boolean {
  return typeof value === "object" && value !== null && isArray(value) && value.length > 1;
}

function isRecord(value: LiteralValue): boolean {
  if (typeof value !== "object" || value === null || isArray(value)) return false;
  return !isVerbatim(value) && Object.keys(value).length > 1;
}

/** `key: value` of an object literal. @internal */
export function property(key: string, value: Doc): Doc {
  return [propertyKey(key), text(": "), value];
}

/** `key: value` of plain values; a long string goes on a line of its own behind a long key. @internal */
export function literalProperty(key: string, value: LiteralValue): Doc {
  const name = propertyKey(key);
  const isBreakable = typeof value === "string" && name.text.length >= SHORT_KEY;
  if (!isBreakable) return [name, text(": "), literal(value)];
  return [name, text(":"), group(indent([line, literal(value)]))];
}

/** Below this a line break behind a key gains nothing, as the formatter sees it. */
const SHORT_KEY = 5;

/**
 * A name as a property key. `__proto__` is computed, as the plain key would set the prototype.
 *
 * @internal
 */
export function propertyKey(name: string): Text {
  if (name === "__proto__") return text('["__proto__"]');
  return text(IDENTIFIER.test(name) ? name : stringLiteral(name));
}

/** A name as the key of a member in a type, where `__proto__` is an ordinary name. @internal */
export function memberKey(name: string): Doc {
  return text(IDENTIFIER.test(name) ? name : stringLiteral(name));
}

/**
 * A name that code declares or uses.
 *
 * @throws Error when it is no identifier: names come from `view/names.ts`, which makes them so.
 * @internal
 */
export function identifier(name: string): Doc {
  if (!IDENTIFIER.test(name)) throw new Error(`${JSON.stringify(name)} is no identifier.`);
  return text(name);
}

/** A string literal in double quotes, the line separators of JavaScript escaped. @internal */
export function stringLiteral(value: string): string {
  const json = JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  // The formatter's quotes: the kind that needs fewer escapes, double quotes on a tie.
  const isBetterSingle = value.split('"').length > value.split("'").length;
  if (!isBetterSingle) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function numberLiteral(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value).replace("e+", "e");
}

function isVerbatim(value: LiteralValue): value is Verbatim {
  return typeof value === "object" && value !== null && VERBATIM in value;
}

function isArray(value: LiteralValue): value is readonly LiteralValue[] {
  return Array.isArray(value);
}
