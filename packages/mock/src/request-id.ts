import { hash } from "./hash.ts";

/** Gives every response the id that AWS's clients report, from seed and count. @internal */
export interface RequestIds {
  readonly next: () => string;
  /** Puts an id into the headers of a response that has none. */
  readonly stamp: (response: Response) => Response;
  readonly reset: () => void;
}

const header = "x-amzn-requestid";

/** @internal */
export function createRequestIds(seed: number): RequestIds {
  const start = uuidStart(seed);
  let count = 0;
  const next = (): string => {
    count += 1;
    return start + count.toString(16).padStart(12, "0");
  };
  return {
    next,
    stamp: (response) => {
      if (!response.headers.has(header)) response.headers.set(header, next());
      return response;
    },
    reset: () => {
      count = 0;
    },
  };
}

/**
 * All but the last twelve digits, in the form of a random UUID.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-4
 */
function uuidStart(seed: number): string {
  const digits = [0, 1]
    .map((part) => hash(seed, "request", part).toString(16).padStart(8, "0"))
    .join("");
  return digits.replace(/^(.{8})(.{4}).(.{3})$/, "$1-$2-4$3-8000-");
}
