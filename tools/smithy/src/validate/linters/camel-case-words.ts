/** Before a capital that starts a word: behind a small letter, or in front of one. */
const WORD_START = /(?<![A-Z]|^)(?=[A-Z])|(?<!^)(?=[A-Z][a-z])/;

/** The words of a name in camel case: `GetXMLCity` is `Get`, `XML` and `City`. */
export function camelCaseWords(name: string): readonly string[] {
  return name.split(WORD_START);
}
