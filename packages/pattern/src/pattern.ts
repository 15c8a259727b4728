/**
 * A regular expression that was understood: plain data, the same for ECMA-262 and Java syntax.
 *
 * @public
 */
export interface Pattern {
  readonly type: "pattern";
  /** The text of `@pattern`. */
  readonly source: string;
  /** Whether ECMA-262 with flag `u` takes the text as it is, and therefore gives it its meaning. */
  readonly isEcma: boolean;
  readonly node: PatternNode;
}

/** Why a text is no pattern that can be used, in one sentence. @public */
export interface PatternProblem {
  readonly type: "problem";
  readonly source: string;
  readonly reason: string;
}

/** @public */
export type PatternNode =
  | CharacterSet
  | Sequence
  | Alternation
  | Repeat
  | Group
  | BackReference
  | Boundary
  | Look
  | Atomic;

/** Inclusive, in Unicode code points. @public */
export type CodePointRange = readonly [first: number, last: number];

/** `\p{name}`, or `\P{name}` where negated. @public */
export interface UnicodeProperty {
  readonly name: string;
  readonly negated: boolean;
}

/** One code point: any that a range or a property holds, or any other where negated. @public */
export interface CharacterSet {
  readonly type: "set";
  readonly negated: boolean;
  /** Sorted, neither overlapping nor adjacent. */
  readonly ranges: readonly CodePointRange[];
  readonly properties: readonly UnicodeProperty[];
}

/** One after another; without nodes, the empty string. @public */
export interface Sequence {
  readonly type: "sequence";
  readonly nodes: readonly PatternNode[];
}

/** @public */
export interface Alternation {
  readonly type: "alternation";
  readonly nodes: readonly PatternNode[];
}

/** @public */
export interface Repeat {
  readonly type: "repeat";
  readonly node: PatternNode;
  readonly min: number;
  /** `Infinity` where there is none. */
  readonly max: number;
  readonly isLazy: boolean;
}

/** A capturing group, counted from 1. @public */
export interface Group {
  readonly type: "group";
  readonly index: number;
  readonly node: PatternNode;
}

/** What the last of these groups that took part has captured. @public */
export interface BackReference {
  readonly type: "backReference";
  readonly groups: readonly number[];
}

/** `^`, `$`, `\b`, `\B`. @public */
export interface Boundary {
  readonly type: "boundary";
  readonly at: "start" | "end" | "word" | "notWord";
}

/** `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`. @public */
export interface Look {
  readonly type: "look";
  readonly direction: "ahead" | "behind";
  readonly negated: boolean;
  readonly node: PatternNode;
}

/** Java's `(?>…)`, and a possessive quantifier: no way back once it has matched. @public */
export interface Atomic {
  readonly type: "atomic";
  readonly node: PatternNode;
}

/** Matches nothing but the empty string. */
export const empty: Sequence = { type: "sequence", nodes: [] };

/** Matches nothing at all. */
export const never: Alternation = { type: "alternation", nodes: [] };

/** One node for many: no wrapper where there is but one. */
export function sequence(nodes: readonly PatternNode[]): PatternNode {
  const [only] = nodes;
  return only !== undefined && nodes.length === 1 ? only : { type: "sequence", nodes };
}

/** One node for many: no wrapper where there is but one. */
export function alternation(nodes: readonly PatternNode[]): PatternNode {
  const [only] = nodes;
  return only !== undefined && nodes.length === 1 ? only : { type: "alternation", nodes };
}

/** The nodes directly inside this one. */
export function children(node: PatternNode): readonly PatternNode[] {
  switch (node.type) {
    case "set":
    case "backReference":
    case "boundary":
      return [];
    case "sequence":
    case "alternation":
      return node.nodes;
    case "repeat":
    case "group":
    case "look":
    case "atomic":
      return [node.node];
    default:
      return node satisfies never;
  }
}

/** Whether a node, or one inside it, is as asked. */
export function contains(node: PatternNode, isWanted: (node: PatternNode) => boolean): boolean {
  return isWanted(node) || children(node).some((child) => contains(child, isWanted));
}
