import { pathOf, type PlaceOf } from "./place.ts";

/** Says where a path of a rule set stands, such as `main.json:12`. */
export type Locate = (path: readonly (string | number)[]) => string | undefined;

interface Context {
  readonly text: string;
  readonly place: PlaceOf;
  readonly hasPlace: boolean;
}

/** Something wrong with a rule set, and what was looked at when it was found. */
export class RuleError extends Error {
  override readonly name = "RuleError";
  readonly problem: string;
  /** Where it is; `undefined` where the context says so already. */
  readonly #place: readonly [PlaceOf] | undefined;
  readonly #contexts: Context[] = [];

  constructor(problem: string, ...place: readonly [PlaceOf?]) {
    super(problem);
    this.problem = problem;
    this.#place = place.length === 0 ? undefined : [place[0]];
  }

  /** Adds what was looked at, from the inside out. */
  within(text: string, ...place: readonly [PlaceOf?]): this {
    this.#contexts.push({ text, place: place[0], hasPlace: place.length > 0 });
    return this;
  }

  /** The whole story, a line each, from the outside in. */
  describe(locate: Locate = () => undefined): string {
    const lines: string[] = [];
    let last: string | undefined;
    const addPlace = (place: PlaceOf): void => {
      const location = locate(pathOf(place));
      if (location !== undefined && location !== last) lines.push(`  at ${location}`);
      last = location;
    };
    for (const { text, place, hasPlace } of this.#contexts.toReversed()) {
      lines.push(text);
      if (hasPlace) addPlace(place);
    }
    lines.push(this.problem);
    if (this.#place !== undefined) addPlace(this.#place[0]);
    return lines.join("\n");
  }
}

/** Runs `work`; what goes wrong in it was found while doing what `text` says. */
export function inContext<T>(text: () => string, place: readonly [PlaceOf?], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RuleError) throw error.within(text(), ...place);
    throw error;
  }
}
