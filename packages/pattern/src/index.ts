export type { Choose } from "./choose.ts";
export { seededChoose } from "./choose.ts";
export type { LengthBounds, StringGenerator } from "./generator.ts";
export { generator } from "./generator.ts";
export { toJsRegExpSource } from "./js-source.ts";
export type { Matcher } from "./matcher.ts";
export { matcher } from "./matcher.ts";
export { parsePattern } from "./parse.ts";
export type {
  Alternation,
  Atomic,
  BackReference,
  Boundary,
  CharacterSet,
  CodePointRange,
  Group,
  Look,
  Pattern,
  PatternNode,
  PatternProblem,
  Repeat,
  Sequence,
  UnicodeProperty,
} from "./pattern.ts";
