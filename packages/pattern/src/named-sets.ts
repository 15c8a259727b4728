import { characterSet, complement } from "./character-set.ts";
import type { CharacterSet, CodePointRange, UnicodeProperty } from "./pattern.ts";

const digits: readonly CodePointRange[] = [[0x30, 0x39]];
const upper: readonly CodePointRange[] = [[0x41, 0x5a]];
const lower: readonly CodePointRange[] = [[0x61, 0x7a]];
const blank: readonly CodePointRange[] = [
  [0x09, 0x09],
  [0x20, 0x20],
];
const punctuation: readonly CodePointRange[] = [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
];
const word = [...digits, ...upper, ...lower, [0x5f, 0x5f]] as const;

/** https://tc39.es/ecma262/#prod-LineTerminator */
export const lineTerminators: readonly CodePointRange[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

/** https://tc39.es/ecma262/#sec-compiletocharset, `\s`: WhiteSpace and LineTerminator. */
const whiteSpace: readonly CodePointRange[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** Java's `\h`. */
const horizontal: readonly CodePointRange[] = [
  ...blank,
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

const escapes: ReadonlyMap<string, readonly CodePointRange[]> = new Map([
  ["d", digits],
  ["w", word],
  ["s", whiteSpace],
  ["h", horizontal],
]);

/** POSIX classes as Java reads them, ASCII alone: `\p{Alpha}`, and `[:alpha:]` by its lower case. */
const posix: ReadonlyMap<string, readonly CodePointRange[]> = new Map([
  ["alnum", [...digits, ...upper, ...lower]],
  ["alpha", [...upper, ...lower]],
  ["ascii", [[0, 0x7f]]],
  ["blank", blank],
  [
    "cntrl",
    [
      [0, 0x1f],
      [0x7f, 0x7f],
    ],
  ],
  ["digit", digits],
  ["graph", [[0x21, 0x7e]]],
  ["lower", lower],
  ["print", [[0x20, 0x7e]]],
  ["punct", punctuation],
  [
    "space",
    [
      [0x09, 0x0d],
      [0x20, 0x20],
    ],
  ],
  ["upper", upper],
  ["word", word],
  [
    "xdigit",
    [
      [0x30, 0x39],
      [0x41, 0x46],
      [0x61, 0x66],
    ],
  ],
]);

/** `\d`, `\w`, `\s` and Java's `\h`; in upper case, everything else. */
export function escapedSet(letter: string): CharacterSet | undefined {
  const ranges = escapes.get(letter.toLowerCase());
  if (ranges === undefined) {
    return undefined;
  }
  const sorted = characterSet(ranges);
  return letter === letter.toLowerCase() ? sorted : characterSet(complement(sorted.ranges));
}

/** `[:name:]`. */
export function posixSet(name: string): CharacterSet | undefined {
  const ranges = posix.get(name);
  return ranges === undefined ? undefined : characterSet(ranges);
}

/** `\p{name}` and `\P{name}`; the names that only Java knows are asked for where it is spoken. */
export function propertySet(
  name: string,
  negated: boolean,
  isJava: boolean,
): CharacterSet | undefined {
  const ranges = isJava && /^[A-Z]/.test(name) ? posix.get(name.toLowerCase()) : undefined;
  if (ranges !== undefined) {
    return characterSet(ranges, [], negated);
  }
  if (isJava && (name === "LD" || name === "javaLetterOrDigit")) {
    return characterSet([], [general("L"), general("Nd")], negated);
  }
  const candidates = isJava ? javaNames(name) : [name];
  const known = candidates.find(isProperty);
  return known === undefined ? undefined : characterSet([], [{ name: known, negated }]);
}

/** https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/regex/Pattern.html */
function javaNames(name: string): readonly string[] {
  const bare = name.replace(/^Is/i, "");
  const method = methodNames.get(name);
  if (method !== undefined) return [method];
  return [bare, binaryNames.get(bare.toLowerCase()) ?? bare, `Script=${bare}`];
}

function general(name: string): UnicodeProperty {
  return { name, negated: false };
}

/** `\p{javaLowerCase}`: what `java.lang.Character` has a method for. */
const methodNames: ReadonlyMap<string, string> = new Map([
  ["javaAlphabetic", "Alphabetic"],
  ["javaDigit", "Nd"],
  ["javaIdentifierIgnorable", "Cf"],
  ["javaIdeographic", "Ideographic"],
  ["javaISOControl", "Cc"],
  ["javaJavaIdentifierPart", "ID_Continue"],
  ["javaJavaIdentifierStart", "ID_Start"],
  ["javaLetter", "L"],
  ["javaLowerCase", "Lowercase"],
  ["javaMirrored", "Bidi_Mirrored"],
  ["javaSpaceChar", "Z"],
  ["javaTitleCase", "Lt"],
  ["javaUnicodeIdentifierPart", "ID_Continue"],
  ["javaUnicodeIdentifierStart", "ID_Start"],
  ["javaUpperCase", "Uppercase"],
  ["javaWhitespace", "White_Space"],
]);

const binaryNames: ReadonlyMap<string, string> = new Map([
  ["whitespace", "White_Space"],
  ["hexdigit", "Hex_Digit"],
]);

/** Only a name's own characters get into a regular expression that is then compiled. */
function isProperty(name: string): boolean {
  if (!/^[A-Za-z0-9_]+(?:=[A-Za-z0-9_]+)?$/.test(name)) {
    return false;
  }
  try {
    return new RegExp(`\\p{${name}}`, "u").unicode;
  } catch {
    return false;
  }
}
