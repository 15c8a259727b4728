import { texts, type Text } from "../../knowledge/texts.ts";
import { nodeEntries, nodeProperty } from "../../model/node.ts";
import { ticked, traitName } from "../at.ts";
import type { Linter, NoteEvent } from "../linter.ts";
import { configuredWords } from "./configured-words.ts";

/** Term → what to say instead. */
const TERMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["master", ["primary", "parent", "main"]],
  ["slave", ["secondary", "replica", "clone", "child"]],
  ["blacklist", ["denyList"]],
  ["whitelist", ["allowList"]],
]);

/**
 * Notes words that leave people out, in names and in the values of traits.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#noninclusiveterms
 */
export const noninclusiveTerms: Linter = {
  severity: "WARNING",
  configure(configuration) {
    const terms = nodeProperty(configuration, "terms") ?? {};
    const own = nodeEntries(terms).map(([term]): readonly [string, readonly string[]] => [
      term,
      configuredWords(terms, term),
    ]);
    const isOwnOnly = nodeProperty(configuration, "excludeDefaults") === true;
    if (isOwnOnly && own.length === 0) {
      return "Cannot set 'excludeDefaults' to true and leave 'terms' empty or unspecified.";
    }
    const all = new Map([...(isOwnOnly ? [] : TERMS), ...own]);
    return (model, note) => {
      for (const text of texts(model)) {
        for (const [term, replacements] of all) check(text, term, replacements, note);
      }
    };
  },
};

function check(text: Text, term: string, replacements: readonly string[], note: NoteEvent): void {
  const start = text.text.toLowerCase().indexOf(term.toLowerCase());
  if (start < 0) return;
  const found = text.text.slice(start, start + term.length);
  const says = `a non-inclusive term \`${found}\`.${advice(found, replacements)}`;
  const lower = found.toLowerCase();
  switch (text.type) {
    case "namespace":
      note(`${text.text} namespace uses ${says}`, undefined, {
        idSuffix: `Namespace.${text.text}.${lower}`,
      });
      return;
    case "shape": {
      const { type } = text.shape;
      const kind = `${type.slice(0, 1).toUpperCase()}${type.slice(1)}`;
      note(`${kind} shape uses ${says}`, text.shape, { idSuffix: `Shape.${lower}` });
      return;
    }
    case "trait": {
      const { location, path, shape } = text;
      const trait = traitName(text.trait);
      const where = path.join("/");
      const suffix = `Trait.${lower}.${trait}`;
      if (path.length === 0) {
        const message = `'${trait}' trait has a value that contains ${says}`;
        note(message, shape, { idSuffix: suffix, location });
      } else {
        const message = `'${trait}' trait value at path {${where}} contains ${says}`;
        note(message, shape, { idSuffix: `${suffix}.${where}`, location });
      }
      return;
    }
    default:
      text satisfies never;
  }
}

/** The words to use instead, in the case of the one that was found. */
function advice(found: string, replacements: readonly string[]): string {
  if (replacements.length === 0) return "";
  const isUpper = /^\p{Lu}/u.test(found);
  const cased = replacements.map((word) => {
    const first = word.slice(0, 1);
    return (isUpper ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
  });
  return ` Consider using one of the following terms instead: ${ticked(cased.toSorted())}`;
}
