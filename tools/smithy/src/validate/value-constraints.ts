import { memoise } from "../knowledge/memoise.ts";
import type { Model } from "../model/model.ts";
import { isNodeArray, isNodeObject, nodeProperty, type NodeValue } from "../model/node.ts";
import { isAbsoluteShapeId } from "../model/shape-id.ts";
import type { Shape, Traits } from "../model/shapes.ts";
import { isSelected } from "../selector/is-selected.ts";
import { parseSelector } from "../selector/parse.ts";
import type { Selector } from "../selector/selector.ts";
import { suggest } from "../suggest.ts";
import type { Note } from "./value-note.ts";

const CONSTRAINT = { isConstraint: true };

/**
 * Checks what the constraint traits of `shape`, a member or `target` itself, ask of a value.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html
 */
export function checkConstraints(
  model: Model,
  value: NodeValue,
  shape: Shape,
  target: Shape,
  note: Note,
): void {
  const { traits, id } = shape;
  if (traits.size === 0) return;
  const length = traits.get("smithy.api#length");
  if (length !== undefined) checkLength(value, length, shape, target, note);
  const range = traits.get("smithy.api#range");
  if (range !== undefined) checkRange(value, range, shape, target, note);
  const pattern = traits.get("smithy.api#pattern");
  if (typeof pattern === "string" && typeof value === "string" && !isMatch(pattern, value)) {
    note("Value/pattern", { shape: id, pattern }, CONSTRAINT);
  }
  const values = traits.get("smithy.api#enum");
  if (values !== undefined && typeof value === "string") checkEnum(value, values, shape, note);
  if (traits.has("smithy.api#uniqueItems") && isNodeArray(value)) checkUnique(value, shape, note);
  const idRef = traits.get("smithy.api#idRef");
  if (idRef !== undefined && typeof value === "string") checkId(model, value, idRef, traits, note);
}

function checkLength(
  value: NodeValue,
  trait: NodeValue,
  { id }: Shape,
  target: Shape,
  note: Note,
): void {
  const min = nodeProperty(trait, "min");
  const max = nodeProperty(trait, "max");
  const [length, unit] = lengthOf(value, target);
  if (typeof min === "number" && length < min) {
    const parameters = { shape: id, limit: min, length };
    if (unit === "characters") note("Value/string-min", parameters, CONSTRAINT);
    else note("Value/length-min", { ...parameters, unit }, CONSTRAINT);
  }
  if (typeof max === "number" && length > max) {
    const parameters = { shape: id, limit: max, length };
    if (unit === "characters") note("Value/string-max", parameters, CONSTRAINT);
    else note("Value/length-max", { ...parameters, unit }, CONSTRAINT);
  }
}

function lengthOf(value: NodeValue, target: Shape): readonly [number, string] {
  if (isNodeArray(value)) return [value.length, "elements"];
  if (isNodeObject(value)) return [Object.keys(value).length, "entries"];
  if (typeof value !== "string") return [Number.NaN, ""];
  return target.type === "blob"
    ? [new TextEncoder().encode(value).length, "bytes"]
    : [[...value].length, "characters"];
}

function checkRange(
  value: NodeValue,
  trait: NodeValue,
  shape: Shape,
  target: Shape,
  note: Note,
): void {
  const min = nodeProperty(trait, "min");
  const max = nodeProperty(trait, "max");
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  const idSuffix = `${shape === target ? "Target" : "Member"}.InvalidRange`;
  const more = { isConstraint: true, idSuffix };
  const { id } = shape;
  const number = Number(value);
  if (Number.isNaN(number)) {
    note("Value/range-number", { shape: id, value: text }, CONSTRAINT);
    return;
  }
  if (typeof min === "number" && number < min) {
    note("Value/range-min", { shape: id, limit: min, value: text }, more);
  }
  if (typeof max === "number" && number > max) {
    note("Value/range-max", { shape: id, limit: max, value: text }, more);
  }
}

const patterns = new Map<string, RegExp | null>();

/** A pattern matches anywhere unless it is anchored; one that does not compile, everything. */
function isMatch(pattern: string, value: string): boolean {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    // Without `u`, a class such as `\\p{Print}`, which is not one of ECMAScript, would be letters.
    const plain = pattern.includes("\\p") ? undefined : compile(pattern, "");
    compiled = compile(pattern, "u") ?? plain ?? null;
    patterns.set(pattern, compiled);
  }
  return compiled === null || compiled.test(value);
}

function compile(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

function checkEnum(value: string, trait: NodeValue, { id }: Shape, note: Note): void {
  if (!isNodeArray(trait)) return;
  const values = trait.map((definition) => nodeProperty(definition, "value"));
  if (values.includes(value)) return;
  const known = values.filter((one) => typeof one === "string").toSorted();
  note("Value/enum", { shape: id, values: known.map((one) => `\`${one}\``).join(", ") });
}

function checkUnique(value: readonly NodeValue[], { id }: Shape, note: Note): void {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const item of value) {
    const text = typeof item === "string" ? item : JSON.stringify(item);
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  if (repeated.size === 0) return;
  const items = [...repeated].map((item) => `\`${item}\``).join(", ");
  note("Value/unique-items", { shape: id, items }, CONSTRAINT);
}

/** The selector of `@idRef`, parsed once. */
const idSelector: (traits: Traits) => Selector | null = memoise((traits) => {
  const text = nodeProperty(traits.get("smithy.api#idRef"), "selector");
  try {
    return typeof text === "string" ? parseSelector(text) : null;
  } catch {
    return null; // The rule `IdRefTrait` reports it.
  }
});

/** @see https://smithy.io/2.0/spec/constraint-traits.html#idref-trait */
function checkId(model: Model, value: string, trait: NodeValue, traits: Traits, note: Note): void {
  if (!isAbsoluteShapeId(value)) {
    note("Value/shape-id", { value });
    return;
  }
  const problem = nodeProperty(trait, "errorMessage");
  const target = model.shapes.get(value);
  if (target === undefined) {
    if (nodeProperty(trait, "failWhenMissing") !== true) return;
    if (typeof problem === "string") note("Value/id-rule", { problem });
    else {
      const suggestion = suggest(value, model.shapes.keys());
      note("Value/id-not-found", { value, suggestion });
    }
    return;
  }
  const selector = idSelector(traits);
  if (selector === null || isSelected(model, selector, target)) return;
  if (typeof problem === "string") note("Value/id-rule", { problem });
  else {
    const text = String(nodeProperty(trait, "selector")).replace(/\s+/g, " ");
    note("Value/id-not-selected", { value, selector: text });
  }
}
