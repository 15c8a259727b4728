import { characterSet, complement, ignoreCase, lastCodePoint } from "./character-set.ts";
import { posixSet } from "./named-sets.ts";
import { codePointOf, parseCharacterEscape, parseSetEscape } from "./parse-escape.ts";
import type { CharacterSet, CodePointRange, PatternNode } from "./pattern.ts";
import { alternation, sequence } from "./pattern.ts";
import { intersection } from "./ranges.ts";
import type { Reader } from "./reader.ts";
import { accept, acceptMatch, expectText, fail, peek, take } from "./reader.ts";

/** Every code point. */
export const anything: CharacterSet = characterSet([[0, lastCodePoint]]);

/**
 * CharacterClass :: `[` `^`? ClassContents `]`, after the bracket. Java joins operands with `&&`.
 *
 * @see https://tc39.es/ecma262/#prod-CharacterClass
 */
export function parseClass(reader: Reader): PatternNode {
  const negated = accept(reader, "^");
  let node = parseOperand(reader);
  while (reader.dialect.hasNestedClasses && accept(reader, "&&")) {
    node = intersect(node, parseOperand(reader));
  }
  expectText(reader, "]");
  return negated ? negate(node) : node;
}

/** What stands between two `&&`: characters, ranges, escapes, and nested classes. */
function parseOperand(reader: Reader): PatternNode {
  const ranges: CodePointRange[] = [];
  const sets: CharacterSet[] = [];
  const others: PatternNode[] = [];
  while (peek(reader) !== "]" && !startsWith(reader, "&&")) {
    if (reader.dialect.hasNestedClasses && accept(reader, "[")) {
      const nested = parsePosix(reader) ?? parseNested(reader);
      (nested.type === "set" ? sets : others).push(nested as CharacterSet);
      continue;
    }
    const first = parseAtom(reader);
    if (typeof first !== "number") {
      sets.push(first);
      continue;
    }
    ranges.push(parseRange(reader, first, sets));
  }
  const own = characterSet(ranges);
  const folded = reader.flags.i ? characterSet(ignoreCase(own.ranges)) : own;
  return alternationOf([unite([folded, ...sets]), ...others]);
}

/** A class inside a class; nested too deeply, the pattern is refused. */
function parseNested(reader: Reader): PatternNode {
  reader.depth += 1;
  if (reader.depth > 100) {
    fail(reader, "the pattern nests too deeply");
  }
  const node = parseClass(reader);
  reader.depth -= 1;
  return node;
}

/** `[:alpha:]` and `[:^alpha:]`, after the bracket. */
function parsePosix(reader: Reader): CharacterSet | undefined {
  const name = acceptMatch(reader, /:(\^?)([a-z]+):\]/y);
  if (name === undefined) {
    return undefined;
  }
  const set = posixSet(name[2] ?? "") ?? fail(reader, `there is no class \`[${name[0]}\``);
  return name[1] === "^" ? { ...set, negated: true } : set;
}

/** ClassAtom :: `-` | SourceCharacter but not one of `\` `]` `-` | `\` ClassEscape */
function parseAtom(reader: Reader): number | CharacterSet {
  const character = take(reader);
  if (character !== "\\") {
    return codePointOf(character);
  }
  if (accept(reader, "b")) {
    return 0x08;
  }
  return parseSetEscape(reader) ?? parseCharacterEscape(reader);
}

/** A range if `-` and a second character follow. Beside `\w` and at the end, `-` is itself. */
function parseRange(reader: Reader, first: number, sets: CharacterSet[]): CodePointRange {
  const start = reader.index;
  if (
    !accept(reader, "-") ||
    peek(reader) === "]" ||
    startsWith(reader, "[") ||
    startsWith(reader, "&&")
  ) {
    reader.index = start;
    return [first, first];
  }
  const last = parseAtom(reader);
  if (typeof last !== "number") {
    sets.push(last, characterSet([[0x2d, 0x2d]]));
    return [first, first];
  }
  if (last < first) {
    fail(reader, "a range of characters is out of order");
  }
  return [first, last];
}

/** Whether what only Java knows inside a class begins here. */
function startsWith(reader: Reader, text: string): boolean {
  return reader.dialect.hasNestedClasses && reader.source.startsWith(text, reader.index);
}

/** One set for many; a negated one can join if ranges are all it has. */
function unite(sets: readonly CharacterSet[]): PatternNode {
  const positive = sets.map(withoutNegation);
  const simple = positive.filter((set) => !set.negated);
  const rest = positive.filter((set) => set.negated);
  const united = characterSet(
    simple.flatMap((set) => set.ranges),
    simple.flatMap((set) => set.properties),
  );
  return alternationOf([united, ...rest]);
}

/** Leaves out the sets without members, unless nothing remains. */
function alternationOf(nodes: readonly PatternNode[]): PatternNode {
  const inhabited = nodes.filter(
    (node) =>
      node.type !== "set" || node.negated || node.ranges.length + node.properties.length > 0,
  );
  return inhabited.length === 0 ? characterSet([]) : alternation(inhabited);
}

/** The same set, with `negated` gone wherever that needs no table of Unicode. */
export function withoutNegation(set: CharacterSet): CharacterSet {
  const [property, ...more] = set.properties;
  if (!set.negated) {
    return set;
  }
  if (property === undefined) {
    return characterSet(complement(set.ranges));
  }
  return set.ranges.length === 0 && more.length === 0
    ? characterSet([], [{ ...property, negated: !property.negated }])
    : set;
}

function negate(node: PatternNode): PatternNode {
  return node.type === "set"
    ? { ...node, negated: !node.negated }
    : sequence([{ type: "look", direction: "ahead", negated: true, node }, anything]);
}

function hasRangesOnly({ negated, properties }: CharacterSet): boolean {
  return !negated && properties.length === 0;
}

/** Where a property forbids to compare ranges, one operand looks ahead of the other. */
function intersect(left: PatternNode, right: PatternNode): PatternNode {
  if (left.type === "set" && right.type === "set") {
    const [first, second] = [withoutNegation(left), withoutNegation(right)];
    if (hasRangesOnly(first) && hasRangesOnly(second)) {
      return characterSet(intersection(first.ranges, second.ranges));
    }
  }
  return sequence([{ type: "look", direction: "ahead", negated: false, node: left }, right]);
}
