import { userShapes } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeItems, nodeString, isNodeObject, type NodeObject } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { isDefinition } from "../../prelude.ts";
import { select } from "../../selector/match.ts";
import type { Linter } from "../linter.ts";
import { configuredWords } from "./configured-words.ts";
import { nameOf } from "./name-of.ts";
import { selectorIn } from "./selector-in.ts";
import { termFinder } from "./word-boundary.ts";

/** Words that are reserved, for which shapes, and why. */
interface Reserved {
  readonly reason: string;
  shapes(model: Model): Iterable<Shape>;
  has(name: string): boolean;
}

/**
 * Notes names that are reserved.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#reservedwords
 */
export const reservedWords: Linter = {
  severity: "DANGER",
  configure(configuration) {
    const all: Reserved[] = [];
    for (const definition of nodeItems(configuration, "reserved")) {
      const reserved = reservedBy(isNodeObject(definition) ? definition : {});
      if (typeof reserved === "string") return reserved;
      all.push(reserved);
    }
    return (model, note) => {
      for (const { reason, shapes, has } of all) {
        for (const shape of shapes(model)) {
          const name = nameOf(shape);
          if (has(name)) note(`The word \`${name}\` is reserved. ${reason}`, shape);
        }
      }
    };
  },
};

function reservedBy(definition: NodeObject): Reserved | string {
  const words = configuredWords(definition, "words");
  const wrong = words.map(wordProblem).find((problem) => problem !== undefined);
  if (wrong !== undefined) return wrong;
  const find = termFinder(configuredWords(definition, "terms"));
  if (typeof find === "string") return find;
  const isSelected = nodeString(definition, "selector") !== undefined;
  const selector = isSelected ? selectorIn(definition, "selector") : undefined;
  if (typeof selector === "string") return selector;
  return {
    reason: nodeString(definition, "reason") ?? "",
    shapes: (model) =>
      selector === undefined
        ? userShapes(model)
        : [...select(model, selector.parsed)].filter((shape) => !isDefinition(shape)),
    has: (name) => words.some((word) => isLike(name, word)) || find(name) !== undefined,
  };
}

/** A star may stand at the start and at the end of a word. */
function wordProblem(word: string): string | undefined {
  if (word === "") return "Invalid empty pattern";
  if (word === "*") return "Invalid wildcard pattern: *";
  return word.slice(1, -1).includes("*")
    ? `Invalid inner '*' in wildcard pattern: ${word}`
    : undefined;
}

function isLike(name: string, word: string): boolean {
  const text = name.toLowerCase();
  const needle = word.replace(/^\*|\*$/g, "").toLowerCase();
  const [isOpenLeft, isOpenRight] = [word.startsWith("*"), word.endsWith("*")];
  if (isOpenLeft && isOpenRight) return text.includes(needle);
  if (isOpenLeft) return text.endsWith(needle);
  return isOpenRight ? text.startsWith(needle) : text === needle;
}
