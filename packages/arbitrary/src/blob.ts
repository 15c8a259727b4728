import type { Bounds } from "@tsmith/schema";
import * as fc from "fast-check";
import { isEmptyLost } from "./binding.ts";
import { ElementsArbitrary } from "./elements.ts";
import type { Environment } from "./environment.ts";

/** What a blob must keep. @public */
export interface BlobConstraint {
  /** In bytes. */
  readonly length?: Bounds;
}

export function blobs(
  environment: Environment,
  { length = {} }: BlobConstraint,
): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return new ElementsArbitrary(fc.integer({ min: 0, max: 255 }), {
    bounds: () =>
      isEmptyLost(environment.binding, "string")
        ? { ...length, min: Math.max(1, length.min ?? 0) }
        : length,
    habit: () => ({ usual: 12, most: (length.min ?? 0) + 2048 }),
  }).map((bytes) => Uint8Array.from(bytes));
}
