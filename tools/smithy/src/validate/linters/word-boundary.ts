import { inHashOrder } from "../hash-order.ts";

/** The first of some terms that a name has in it, word by word. */
export type FindTerm = (name: string) => string | undefined;

/**
 * Finds terms, words with a space between them, in names in any case. A term is also found where its
 * words stand together. Gives what is wrong with a term that is none.
 */
export function termFinder(terms: readonly string[]): FindTerm | string {
  for (const term of terms) {
    if (term === "") return "Invalid empty search terms";
    if (term.startsWith(" ") || term.endsWith(" ") || term.includes("  ")) {
      return `Invalid spaces in word boundary search: ${term}`;
    }
    if (!/^[\p{L}\p{Nd} ]+$/u.test(term)) {
      return `Invalid non-alphanumeric characters in word boundary search:${term}`;
    }
  }
  const lower = terms.map((term) => term.toLowerCase());
  const needles = inHashOrder(lower.flatMap((term) => [term, term.replaceAll(" ", "")]));
  return (name) => {
    const haystack = ` ${wordsOf(name).join(" ")} `;
    return needles.find((needle) => isWord(haystack, needle));
  };
}

/** Only the first place counts, and only where a word starts and ends there. */
function isWord(haystack: string, needle: string): boolean {
  const position = haystack.indexOf(needle);
  if (position < 1) return false;
  return haystack[position - 1] === " " && haystack[position + needle.length] === " ";
}

/** Runs of capitals, of small letters and of digits; a capital belongs to what follows it. */
const WORDS = /\p{Lu}(?=\p{Ll})\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Ll}+|\p{Lo}+|\p{Nd}+/gu;

function wordsOf(name: string): readonly string[] {
  return [...name.matchAll(WORDS)].map(([word]) => word.toLowerCase());
}
