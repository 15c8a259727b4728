/**
 * Words in the order in which the reference implementation lists a set of them: that of its hash
 * table. Messages that list a set say the same as those of the reference only in this order.
 */
export function inHashOrder(words: Iterable<string>): readonly string[] {
  const distinct = [...new Set(words)];
  let capacity = SMALLEST;
  while (distinct.length > capacity * LOAD) capacity *= 2;
  const bucket = (word: string): number => {
    const hash = hashOf(word);
    return (hash ^ (hash >>> 16)) & (capacity - 1);
  };
  return distinct.toSorted((left, right) => bucket(left) - bucket(right));
}

const SMALLEST = 16;
const LOAD = 0.75;

function hashOf(word: string): number {
  let hash = 0;
  for (let index = 0; index < word.length; index += 1) {
    hash = (Math.imul(hash, 31) + word.charCodeAt(index)) | 0;
  }
  return hash;
}
