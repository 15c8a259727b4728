import type { Failure } from "../service.ts";

/** A constraint that a value breaks; the path grows from the value outwards, on failure only. */
export interface Flaw {
  path: string;
  /** What comes before the path in the message. */
  readonly subject: string;
  readonly constraint: string;
}

/** Where a decoder puts what it finds. */
export type Flaws = Flaw[];

/** Puts a member's name, an index or a key before the paths of the flaws that it has. */
export function locate(flaws: Flaws, from: number, key: string | number): void {
  const step = `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  for (let i = from; i < flaws.length; i += 1) {
    const flaw = flaws[i];
    if (flaw !== undefined) flaw.path = step + flaw.path;
  }
}

/** The message of a flaw, in the words of the official protocol tests. */
export function failureOf({ path, subject, constraint }: Flaw): Failure {
  return { path, message: `${subject} at '${path}' failed to satisfy constraint: ${constraint}` };
}

export function missing(): Flaw {
  return flawOf("Member must not be null");
}

export function flawOf(constraint: string): Flaw {
  return { path: "", subject: "Value", constraint };
}
