import type { CharacterSet, Pattern, PatternNode } from "./pattern.ts";

/**
 * The pattern for `new RegExp(source, "u")`, as JSON Schema and OpenAPI want it, equal in meaning;
 * `undefined` where ECMA-262 cannot say it.
 *
 * @see https://json-schema.org/draft/2020-12/json-schema-core#section-6.4
 * @public
 */
export function toJsRegExpSource(pattern: Pattern): string | undefined {
  return pattern.isEcma ? pattern.source : print(pattern.node);
}

const boundaries = { start: "^", end: "$", word: "\\b", notWord: "\\B" } as const;

function print(node: PatternNode): string | undefined {
  switch (node.type) {
    case "set":
      return printSet(node);
    case "sequence":
      return printAll(node.nodes, "");
    case "alternation": {
      const text = printAll(node.nodes, "|");
      return node.nodes.length === 0 ? "[]" : wrap("?:", text);
    }
    case "repeat": {
      const text = printRepeated(node.node);
      const times = quantifier(node.min, node.max);
      return text === undefined ? undefined : text + times + (node.isLazy && times ? "?" : "");
    }
    case "group":
      return wrap("", print(node.node));
    case "boundary":
      return boundaries[node.at];
    case "look": {
      const direction = node.direction === "ahead" ? "?" : "?<";
      return wrap(direction + (node.negated ? "!" : "="), print(node.node));
    }
    case "backReference": {
      const [group, ...more] = node.groups;
      return more.length === 0 ? `(?:\\${group})` : undefined;
    }
    case "atomic":
      return undefined;
    default:
      return node satisfies never;
  }
}

function printAll(nodes: readonly PatternNode[], separator: string): string | undefined {
  const texts = nodes.map(print);
  return texts.includes(undefined) ? undefined : texts.join(separator);
}

/** What is one atom by itself needs no group around it. */
function printRepeated(node: PatternNode): string | undefined {
  const isAtom = ["set", "group", "alternation", "backReference"].includes(node.type);
  return isAtom ? print(node) : wrap("?:", print(node));
}

function wrap(prefix: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `(${prefix}${text})`;
}

function quantifier(min: number, max: number): string {
  if (max === Infinity) {
    return min === 0 ? "*" : min === 1 ? "+" : `{${min},}`;
  }
  if (min === max) {
    return min === 1 ? "" : `{${min}}`;
  }
  return min === 0 && max === 1 ? "?" : `{${min},${max}}`;
}

const outsideOfClass = /[\^$\\.*+?()[\]{}|/]/;
const inClass = /[\^\\[\]-]/;

function printSet({ negated, ranges, properties }: CharacterSet): string {
  const [first, ...more] = ranges;
  if (!negated && first?.[0] === first?.[1] && first && more.length + properties.length === 0) {
    return escaped(first[0], outsideOfClass);
  }
  const spans = ranges.map(([from, to]) =>
    from === to
      ? escaped(from, inClass)
      : `${escaped(from, inClass)}${to > from + 1 ? "-" : ""}${escaped(to, inClass)}`,
  );
  const names = properties.map(({ name, negated: isOut }) => `\\${isOut ? "P" : "p"}{${name}}`);
  return `[${negated ? "^" : ""}${[...spans, ...names].join("")}]`;
}

function escaped(codePoint: number, special: RegExp): string {
  const character = String.fromCodePoint(codePoint);
  if (special.test(character)) {
    return `\\${character}`;
  }
  return /[ -~]/.test(character) ? character : `\\u{${codePoint.toString(16)}}`;
}
