import { shapesOfType } from "../../knowledge/user-shapes.ts";
import { nodeEntries, nodeProperty } from "../../model/node.ts";
import { shapeName } from "../../model/shape-id.ts";
import { ticked } from "../at.ts";
import type { Linter } from "../linter.ts";
import { camelCaseWords } from "./camel-case-words.ts";
import { configuredWords } from "./configured-words.ts";

/**
 * Notes operations that do not start with one of the verbs that a model agrees on.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#standardoperationverb
 */
export const standardOperationVerb: Linter = {
  severity: "DANGER",
  configure(configuration) {
    const verbs = configuredWords(configuration, "verbs");
    const prefixes = configuredWords(configuration, "prefixes");
    const suggested = nodeProperty(configuration, "suggestAlternatives") ?? {};
    const alternatives = new Map(
      nodeEntries(suggested).map(([verb]) => [verb, configuredWords(suggested, verb)]),
    );
    if (verbs.length === 0 && alternatives.size === 0) {
      return "Either verbs or suggestAlternatives must be set when configuring StandardOperationVerb";
    }
    return (model, note) => {
      for (const operation of shapesOfType(model, "operation")) {
        const name = shapeName(operation.id);
        const [first = "", second] = camelCaseWords(name);
        const hasPrefix = prefixes.includes(first);
        if (hasPrefix && second === undefined) {
          note(`Operation name consists of only a verb prefix: ${name}`, operation);
          continue;
        }
        const verb = (hasPrefix ? second : first) ?? "";
        const better = alternatives.get(verb);
        if (better === undefined && verbs.includes(verb)) continue;
        const prefix = hasPrefix ? `, with a detected prefix of \`${first}\`` : "";
        const advice =
          better === undefined
            ? `Expected one of the following verbs: ${ticked(verbs.toSorted())}`
            : `Consider using one of the following verbs instead: ${ticked(better.toSorted())}`;
        note(
          `Operation shape \`${name}\` uses a non-standard verb, \`${verb}\`${prefix}. ${advice}`,
          operation,
        );
      }
    };
  },
};
