import type { Automaton, Consume, State } from "./automaton.ts";

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
  const counters: (Counter | undefined)[] = [];
  let active: Counter[] = [];
  let pending = [start];

  /** Follows all that costs no code point; tells whether it leads to acceptance. */
  const follow = (step: number, position: number): boolean => {
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
          const counter = (counters[index] ??= new Counter(state));
          if (counter.isEmpty()) {
            active.push(counter);
          }
          counter.enter(step);
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

  for (let step = 0; step <= codePoints.length; step += 1) {
    const position = isBackward ? codePoints.length - step : step;
    const isAccepted = follow(step, position);
    const codePoint = codePoints[isBackward ? position - 1 : position];
    if (visit(position, isAccepted) || codePoint === undefined) {
      return;
    }
    pending = [start];
    const survivors: Counter[] = [];
    for (const counter of active) {
      if (counter.consume(codePoint, step + 1)) {
        pending.push(counter.state.next);
      }
      if (!counter.isEmpty()) {
        survivors.push(counter);
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
  readonly state: Consume;
  readonly #entries: number[] = [];
  #head = 0;

  constructor(state: Consume) {
    this.state = state;
  }

  isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  enter(step: number): void {
    const { min, max } = this.state;
    if (max === Infinity && !this.isEmpty()) {
      return;
    }
    // Without a minimum, the newest path can do whatever the older ones can.
    if (min <= 1) {
      this.#entries[0] = step;
    } else {
      this.#entries.push(step);
    }
  }

  /** Counts a code point, and tells whether a path may leave behind it. */
  consume(codePoint: number, step: number): boolean {
    const { holds, min, max } = this.state;
    if (!holds(codePoint)) {
      this.#clear();
      return false;
    }
    const isDone = step - (this.#entries[this.#head] ?? step) >= min;
    while (step - (this.#entries[this.#head] ?? Infinity) >= max) {
      this.#head += 1;
    }
    if (this.#head === this.#entries.length) {
      this.#clear();
    } else if (this.#head * 2 > this.#entries.length) {
      this.#entries.splice(0, this.#head);
      this.#head = 0;
    }
    return isDone;
  }

  #clear(): void {
    this.#entries.length = 0;
    this.#head = 0;
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
