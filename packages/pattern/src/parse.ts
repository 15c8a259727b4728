import { automatonSize, maxAutomatonSize } from "./automaton-size.ts";
import { characterSet, ignoreCase } from "./character-set.ts";
import { lineTerminators } from "./named-sets.ts";
import { anything, parseClass } from "./parse-class.ts";
import { codePointOf, parseCharacterEscape, parseSetEscape } from "./parse-escape.ts";
import type { Boundary, Look, Pattern, PatternNode, PatternProblem, Repeat } from "./pattern.ts";
import { alternation, contains, sequence } from "./pattern.ts";
import type { Dialect, Flags, Reader } from "./reader.ts";
import { PatternSyntaxError, accept, acceptMatch, expectText, fail, peek, take } from "./reader.ts";

const ecma: Dialect = { hasJavaProperties: false, hasNestedClasses: false };
const java: Dialect = { hasJavaProperties: true, hasNestedClasses: true };
const legacy: Dialect = { hasJavaProperties: true, hasNestedClasses: false };

/**
 * Reads the text of `@pattern`: as ECMA-262 with flag `u` where that accepts it, else as Java does.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait
 * @public
 */
export function parsePattern(source: string): Pattern | PatternProblem {
  const isEcma = compilesInEcma(source);
  let reason = "";
  for (const dialect of isEcma ? [ecma] : [java, legacy]) {
    try {
      const node = parseWhole(source, dialect);
      if (automatonSize(node) <= maxAutomatonSize) {
        return { type: "pattern", source, isEcma, node };
      }
      reason ||= `its repeats unfold to more than ${maxAutomatonSize} states`;
    } catch (error) {
      if (!(error instanceof PatternSyntaxError)) {
        throw error;
      }
      reason ||= error.message;
    }
  }
  return { type: "problem", source, reason };
}

function compilesInEcma(source: string): boolean {
  try {
    return new RegExp(source, "u").unicode;
  } catch {
    return false;
  }
}

/** Reads twice where the first reading met a `\12` that no group answers to. */
function parseWhole(source: string, dialect: Dialect, groupCount = Infinity): PatternNode {
  const reader: Reader = {
    source,
    dialect,
    groupCount,
    groupNames: new Map(),
    index: 0,
    groups: 0,
    depth: 0,
    flags: { i: false, s: false, m: false },
  };
  const node = parseDisjunction(reader);
  if (peek(reader) !== "") {
    fail(reader, "a `)` closes nothing");
  }
  if ([...reader.groupNames.values()].some((groups) => groups.length === 0)) {
    fail(reader, "a back-reference names no group");
  }
  const isDangling = contains(
    node,
    (inner) =>
      inner.type === "backReference" && inner.groups.some((group) => group > reader.groups),
  );
  return isDangling ? parseWhole(source, dialect, reader.groups) : node;
}

/** Disjunction :: Alternative | Alternative `|` Disjunction. Inline flags end with it. */
function parseDisjunction(reader: Reader): PatternNode {
  const { flags } = reader;
  reader.depth += 1;
  if (reader.depth > 100) {
    fail(reader, "the pattern nests too deeply");
  }
  const alternatives = [parseAlternative(reader)];
  while (accept(reader, "|")) {
    alternatives.push(parseAlternative(reader));
  }
  reader.depth -= 1;
  reader.flags = flags;
  return alternation(alternatives);
}

/** Alternative :: Term* */
function parseAlternative(reader: Reader): PatternNode {
  const terms: PatternNode[] = [];
  while (!["", "|", ")"].includes(peek(reader))) {
    if (accept(reader, "\\Q")) {
      const quoted = acceptMatch(reader, /([^]*?)(?:\\E|$)/y)?.[1] ?? "";
      terms.push(...Array.from(quoted, (character) => literal(reader, codePointOf(character))));
    } else {
      terms.push(parseQuantifiers(reader, parseAtom(reader)));
    }
  }
  return sequence(terms);
}

/**
 * Quantifier :: QuantifierPrefix `?`?, with Java's possessive `+`, and Java's `a{2}{3}`.
 *
 * @see https://tc39.es/ecma262/#prod-Quantifier
 */
function parseQuantifiers(reader: Reader, atom: PatternNode): PatternNode {
  let node = atom;
  let quantifier = acceptMatch(reader, /[*+?]|\{([0-9]+)(,?)([0-9]*)\}/y);
  for (let count = 0; quantifier !== undefined; count += 1) {
    const [text, from, comma, to] = quantifier;
    const min = text === "+" ? 1 : Number(from ?? 0);
    const max = text === "?" ? 1 : Number(to || (comma === "" ? from : Infinity));
    if (max < min || count > 3) {
      fail(reader, "a quantifier makes no sense");
    }
    const isLazy = accept(reader, "?");
    const repeat: Repeat = { type: "repeat", node, min, max, isLazy };
    node = !isLazy && accept(reader, "+") ? possessive(repeat) : repeat;
    quantifier = acceptMatch(reader, /\{([0-9]+)(,?)([0-9]*)\}/y);
  }
  return node;
}

/** Takes all it can get. Of a single set, that is to say that none of it follows. */
function possessive(repeat: Repeat): PatternNode {
  const { node, min, max } = repeat;
  if (node.type !== "set") {
    return { type: "atomic", node: repeat };
  }
  if (min === max) {
    return repeat;
  }
  const look: Look = { type: "look", direction: "ahead", negated: true, node };
  const some = max === 1 ? look : sequence([{ ...repeat, max: max - 1 }, look]);
  return max === Infinity ? some : alternation([max === 1 ? node : { ...repeat, min: max }, some]);
}

/** Assertion | Atom */
function parseAtom(reader: Reader): PatternNode {
  const character = take(reader);
  switch (character) {
    case "^":
      return reader.flags.m ? lineEdge("behind", "start") : { type: "boundary", at: "start" };
    case "$":
      return reader.flags.m ? lineEdge("ahead", "end") : { type: "boundary", at: "end" };
    case ".":
      return reader.flags.s ? anything : characterSet(lineTerminators, [], true);
    case "(":
      return parseGroup(reader);
    case "[":
      return parseClass(reader);
    case "\\":
      return parseAtomEscape(reader);
    case "*":
    case "+":
    case "?":
      return fail(reader, `\`${character}\` repeats nothing`);
    default:
      return literal(reader, codePointOf(character));
  }
}

/** `^` and `$` in the multi-line mode: an end of the text, or a line terminator beside it. */
function lineEdge(direction: Look["direction"], at: Boundary["at"]): PatternNode {
  return alternation([
    { type: "boundary", at },
    { type: "look", direction, negated: false, node: characterSet(lineTerminators) },
  ]);
}

/** AtomEscape, after the backslash; `\A`, `\z`, `\Z` and `\R` are Java's. */
function parseAtomEscape(reader: Reader): PatternNode {
  const boundary = boundaries.get(peek(reader));
  if (boundary !== undefined) {
    reader.index += 1;
    return { type: "boundary", at: boundary };
  }
  if (accept(reader, "Z")) {
    return beforeLastTerminator;
  }
  if (accept(reader, "R")) {
    return lineBreak;
  }
  return (
    parseBackReference(reader) ??
    parseSetEscape(reader) ??
    literal(reader, parseCharacterEscape(reader))
  );
}

const boundaries: ReadonlyMap<string, Boundary["at"]> = new Map([
  ["b", "word"],
  ["B", "notWord"],
  ["A", "start"],
  ["z", "end"],
]);

const lineBreak: PatternNode = alternation([
  sequence([characterSet([[0x0d, 0x0d]]), characterSet([[0x0a, 0x0a]])]),
  characterSet([
    [0x0a, 0x0d],
    [0x85, 0x85],
    [0x2028, 0x2029],
  ]),
]);

const beforeLastTerminator: PatternNode = {
  type: "look",
  direction: "ahead",
  negated: false,
  node: sequence([
    { type: "repeat", node: lineBreak, min: 0, max: 1, isLazy: false },
    { type: "boundary", at: "end" },
  ]),
};

/** `\1`, and `\k<name>`. A number that no group has is an octal escape. */
function parseBackReference(reader: Reader): PatternNode | undefined {
  const start = reader.index;
  const reference = acceptMatch(reader, /([1-9][0-9]*)|k<([^>]+)>/y);
  if (reference === undefined) {
    return undefined;
  }
  if (reference[2] !== undefined) {
    return { type: "backReference", groups: groupsNamed(reader, reference[2]) };
  }
  const group = Number(reference[1]);
  if (group <= reader.groupCount) {
    return { type: "backReference", groups: [group] };
  }
  reader.index = start;
  return undefined;
}

/** A name may be defined after its use: the list fills up while the parser goes on. */
function groupsNamed(reader: Reader, name: string): number[] {
  const groups = reader.groupNames.get(name) ?? [];
  reader.groupNames.set(name, groups);
  return groups;
}

const looks: readonly (readonly [string, Look["direction"], boolean])[] = [
  ["?=", "ahead", false],
  ["?!", "ahead", true],
  ["?<=", "behind", false],
  ["?<!", "behind", true],
];

/** After the parenthesis: a look-around, a group that captures or not, or inline flags. */
function parseGroup(reader: Reader): PatternNode {
  for (const [prefix, direction, negated] of looks) {
    if (accept(reader, prefix)) {
      return { type: "look", direction, negated, node: parseRest(reader) };
    }
  }
  if (accept(reader, "?>")) {
    return { type: "atomic", node: parseRest(reader) };
  }
  const name = acceptMatch(reader, /\?P?<([^>]+)>/y)?.[1];
  if (name === undefined && peek(reader) === "?") {
    return parseFlags(reader);
  }
  reader.groups += 1;
  const index = reader.groups;
  if (name !== undefined) {
    groupsNamed(reader, name).push(index);
  }
  return { type: "group", index, node: parseRest(reader) };
}

/**
 * `?:`, `?i-s:`, and Java's `?i)`, which lasts until the group around it ends. Java's `d`, `u` and
 * `U` change which ends of lines and which letters count, and make no difference here.
 */
function parseFlags(reader: Reader): PatternNode {
  const flags = acceptMatch(reader, /\?([dismuU]*)(?:-([dismuU]*))?(?=[:)])/y);
  if (flags === undefined) {
    fail(reader, "a group of an unknown kind begins");
  }
  const outer = reader.flags;
  const isOn = (flag: keyof Flags): boolean =>
    (outer[flag] || flags[1]?.includes(flag) === true) && flags[2]?.includes(flag) !== true;
  reader.flags = { i: isOn("i"), s: isOn("s"), m: isOn("m") };
  if (accept(reader, ")")) {
    return sequence([]);
  }
  expectText(reader, ":");
  const node = parseRest(reader);
  reader.flags = outer;
  return node;
}

function parseRest(reader: Reader): PatternNode {
  const node = parseDisjunction(reader);
  expectText(reader, ")");
  return node;
}

function literal(reader: Reader, codePoint: number): PatternNode {
  const set = characterSet([[codePoint, codePoint]]);
  return reader.flags.i ? characterSet(ignoreCase(set.ranges)) : set;
}
