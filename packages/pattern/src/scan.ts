import type { Automaton, State } from "./automaton.ts";

/** What an automaton reads: code points, and where the look-arounds of the pattern match. */
export interface Input {
  readonly codePoints: readonly number[];
  /** By look-around, then by position. */
  readonly looks: readonly Uint8Array[];
}

/**
 * Runs all paths at once, starting one at every position, and tells for each position whether a
 * path ends there, until `visit` returns true. Takes time in text × states, whatever the pattern.
 */
export function scan(
  automaton: Automaton,
  input: Input,
  visit: (position: number, isAccepted: boolean) => boolean,
): void {
  const { states, start, isBackward } = automaton;
  const { codePoints } = input;
  /** The step at which a state was last reached, so that each is followed once a step. */
  const reached = new Int32Array(states.length).fill(-1);
  const counters = new Map<number, Counter>();
  let active = new Set<number>();

  /** Follows all that costs no code point; tells whether it leads to acceptance. */
  const follow = (first: number, step: number, position: number): boolean => {
    const pending = [first];
    let isAccepted = false;
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      const state = states[index];
      if (state === undefined || reached[index] === step) {
        continue;
      }
      reached[index] = step;
      switch (state.type) {
        case "accept":
          isAccepted = true;
          break;
        case "consume": {
          const counter = counters.get(index) ?? new Counter(state.min, state.max);
          counters.set(index, counter);
          counter.enter(step);
          active.add(index);
          break;
        }
        case "split":
          pending.push(...state.next);
          break;
        case "boundary":
        case "look":
          if (holdsAt(state, input, position)) {
            pending.push(state.next);
          }
          break;
        default:
          state satisfies never;
      }
    }
    return isAccepted;
  };

  let exits: number[] = [];
  for (let step = 0; step <= codePoints.length; step += 1) {
    const position = isBackward ? codePoints.length - step : step;
    let isAccepted = follow(start, step, position);
    for (const exit of exits) {
      isAccepted = follow(exit, step, position) || isAccepted;
    }
    if (visit(position, isAccepted)) {
      return;
    }
    const codePoint = codePoints[isBackward ? position - 1 : position];
    exits = [];
    const survivors = new Set<number>();
    for (const index of active) {
      const state = states[index];
      const counter = counters.get(index);
      if (codePoint === undefined || state?.type !== "consume" || counter === undefined) {
        continue;
      }
      if (!state.holds(codePoint)) {
        counter.clear();
        continue;
      }
      if (counter.isDone(step + 1)) {
        exits.push(state.next);
      }
      if (counter.isAlive(step + 1)) {
        survivors.add(index);
      }
    }
    active = survivors;
  }
}

/**
 * The paths that repeat one set, by the step at which each entered: all their counts grow together,
 * so that the oldest tells whether one may leave, and the newest whether one may stay.
 */
class Counter {
  readonly #min: number;
  readonly #max: number;
  #entries: number[] = [];
  #head = 0;

  constructor(min: number, max: number) {
    this.#min = min;
    this.#max = max;
  }

  enter(step: number): void {
    if (this.#max === Infinity && this.#head < this.#entries.length) {
      return;
    }
    if (this.#min <= 1) {
      this.clear();
    }
    this.#entries.push(step);
  }

  clear(): void {
    this.#entries.length = 0;
    this.#head = 0;
  }

  isDone(step: number): boolean {
    const oldest = this.#entries[this.#head];
    return oldest !== undefined && step - oldest >= this.#min;
  }

  /** Forgets the paths that have reached the maximum, once they have left. */
  isAlive(step: number): boolean {
    while (step - (this.#entries[this.#head] ?? step) >= this.#max) {
      this.#head += 1;
    }
    if (this.#head * 2 > this.#entries.length) {
      this.#entries.splice(0, this.#head);
      this.#head = 0;
    }
    return this.#entries.length > 0;
  }
}

/** Whether a state that reads nothing lets a path through at a position. */
function holdsAt(
  state: Extract<State, { type: "boundary" | "look" }>,
  { codePoints, looks }: Input,
  position: number,
): boolean {
  if (state.type === "look") {
    return (looks[state.look]?.[position] === 1) !== state.negated;
  }
  return isBoundary(state.at, codePoints, position);
}

/** `^`, `$`, `\b` and `\B` at a position. */
export function isBoundary(
  at: "start" | "end" | "word" | "notWord",
  codePoints: readonly number[],
  position: number,
): boolean {
  switch (at) {
    case "start":
      return position === 0;
    case "end":
      return position === codePoints.length;
    case "word":
    case "notWord":
      return (
        (isWord(codePoints[position - 1]) !== isWord(codePoints[position])) === (at === "word")
      );
    default:
      return at satisfies never;
  }
}

/** https://tc39.es/ecma262/#sec-wordcharacters */
function isWord(codePoint: number | undefined): boolean {
  return codePoint !== undefined && /\w/.test(String.fromCodePoint(codePoint));
}
