import { hash } from "./hash.ts";

/** Gives every response the id that AWS's clients report, from seed and count. @internal */
export interface RequestIds {
  readonly stamp: (response: Response) => Response;
  readonly reset: () => void;
}

/** @internal */
export function createRequestIds(seed: number): RequestIds {
  let count = 0;
  return {
    stamp: (response) => {
      response.headers.set("x-amzn-requestid", uuid(seed, count));
      count += 1;
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
