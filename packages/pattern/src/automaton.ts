import type { Membership } from "./character-set.ts";
import { membership } from "./character-set.ts";
import { isZeroWidth } from "./length-range.ts";
import { memoised } from "./memoised.ts";
import type { Boundary, Look, PatternNode, Repeat } from "./pattern.ts";

/** States are named by their index. @see https://swtch.com/~rsc/regexp/regexp1.html */
export interface Automaton {
  readonly states: readonly State[];
  readonly start: number;
  /** Whether it reads the text from its end to its start. */
  readonly isBackward: boolean;
}

export type State =
  | { readonly type: "accept" }
  | Consume
  | { readonly type: "split"; readonly next: readonly number[] }
  | { readonly type: "boundary"; readonly at: Boundary["at"]; readonly next: number }
  /** The look-around of this number has, or has not, a match at the position. */
  | {
      readonly type: "look";
      readonly look: number;
      readonly negated: boolean;
      readonly next: number;
    };

/** From `min` to `max` code points of one set: a counter instead of as many states. */
export interface Consume {
  readonly type: "consume";
  readonly holds: Membership;
  readonly min: number;
  readonly max: number;
  readonly next: number;
}

/** Look-arounds come with the ones that they need before them. */
export interface Automata {
  readonly looks: readonly Automaton[];
  readonly main: Automaton;
}

/** Unfolds a pattern without back-references into automata: one for it, one for each look-around. */
export function automata(node: PatternNode): Automata {
  const looks: Automaton[] = [];
  return { looks, main: build(node, false, looks) };
}

function build(root: PatternNode, isBackward: boolean, looks: Automaton[]): Automaton {
  const states: State[] = [{ type: "accept" }];
  const numbers = new Map<Look, number>();
  const add = (state: State): number => states.push(state) - 1;

  /** The state from which a node leads to `next`. */
  const emit = (node: PatternNode, next: number): number => {
    switch (node.type) {
      case "set":
        return add({ type: "consume", holds: membership(node), min: 1, max: 1, next });
      case "sequence":
        return isBackward
          ? node.nodes.reduce((entry, child) => emit(child, entry), next)
          : node.nodes.reduceRight((entry, child) => emit(child, entry), next);
      case "alternation":
        return add({ type: "split", next: node.nodes.map((child) => emit(child, next)) });
      case "repeat":
        return emitRepeat(node, next);
      case "group":
        return emit(node.node, next);
      case "boundary":
        return add({ type: "boundary", at: node.at, next });
      case "look": {
        const look = memoised(numbers, node, () => addLook(node));
        return add({ type: "look", look, negated: node.negated, next });
      }
      case "backReference":
      case "atomic":
        throw new Error(`[pattern] No automaton can match a node of type ${node.type}.`);
      default:
        return node satisfies never;
    }
  };

  /** What lies ahead of a position is what a reader who comes from the end has just read. */
  const addLook = ({ node, direction }: Look): number =>
    looks.push(build(node, direction === "ahead", looks)) - 1;

  const emitRepeat = ({ node, min, max }: Repeat, next: number): number => {
    if (max === 0) {
      return next;
    }
    if (node.type === "set") {
      const counted = add({ type: "consume", holds: membership(node), min, max, next });
      return min === 0 ? add({ type: "split", next: [counted, next] }) : counted;
    }
    if (isZeroWidth(node)) {
      return min === 0 ? next : emit(node, next);
    }
    let entry = max === Infinity ? emitLoop(node, next) : next;
    const optional = max === Infinity ? 0 : max - min;
    for (let copy = 0; copy < optional; copy += 1) {
      entry = add({ type: "split", next: [emit(node, entry), next] });
    }
    for (let copy = 0; copy < min; copy += 1) {
      entry = emit(node, entry);
    }
    return entry;
  };

  const emitLoop = (node: PatternNode, next: number): number => {
    const exits: number[] = [];
    const entry = add({ type: "split", next: exits });
    exits.push(emit(node, entry), next);
    return entry;
  };

  return { start: emit(root, 0), states, isBackward };
}
