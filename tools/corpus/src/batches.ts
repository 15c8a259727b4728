import { statSync } from "node:fs";
import { join } from "node:path";

/** So much of models that one compiler can look at what is made of them in half a gigabyte or so. */
const MOST_BYTES = 2_000_000;
const MOST_MODELS = 8;

/** Models whose packages one compiler checks together, which spares it reading the runtime for each. */
export function batchesOf(
  folder: string,
  names: readonly string[],
): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let bytes = MOST_BYTES;
  for (const name of names) {
    const { size } = statSync(join(folder, `${name}.json`));
    const last = batches.at(-1);
    if (last === undefined || last.length === MOST_MODELS || bytes + size > MOST_BYTES) {
      batches.push([name]);
      bytes = size;
    } else {
      last.push(name);
      bytes += size;
    }
  }
  return batches;
}
