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
  let count = 0;
  const next = (): string => {
    count += 1;
    return uuid(seed, count);
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

/** In the form of a random UUID. @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-4 */
function uuid(seed: number, count: number): string {
  const digits = [0, 1, 2, 3]
    .map((part) => hash(seed, "request", count, part).toString(16).padStart(8, "0"))
    .join("");
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}
