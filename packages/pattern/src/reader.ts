/** How the pattern is read from here on: `(?i)`, `(?s)`, `(?m)`. */
export interface Flags {
  readonly i: boolean;
  readonly s: boolean;
  readonly m: boolean;
}

/** Which of the two languages a text is read in where they differ. */
export interface Dialect {
  /** `\p{Alpha}` is Java's ASCII class, and not the property of ECMA-262. */
  readonly hasJavaProperties: boolean;
  /** `[a[b]&&[:alpha:]]` nests, intersects and names classes. */
  readonly hasNestedClasses: boolean;
}

/** Where the parser stands in the text, and what it has met on the way. */
export interface Reader {
  readonly source: string;
  readonly dialect: Dialect;
  /** From a first reading of the text: `\12` with fewer groups is an octal escape. */
  readonly groupCount: number;
  readonly groupNames: Map<string, number[]>;
  index: number;
  groups: number;
  depth: number;
  flags: Flags;
}

/** Thrown inside the parser only; `parsePattern` turns it into a value. */
export class PatternSyntaxError extends Error {}

/** Gives up with a reason that names the place. */
export function fail(reader: Reader, reason: string): never {
  throw new PatternSyntaxError(`${reason} at offset ${reader.index}`);
}

/** The character at hand, an empty string at the end. */
export function peek(reader: Reader): string {
  const codePoint = reader.source.codePointAt(reader.index);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}

/** The character at hand, which is left behind. */
export function take(reader: Reader): string {
  const character = peek(reader);
  if (character === "") {
    fail(reader, "the pattern ends too early");
  }
  reader.index += character.length;
  return character;
}

/** Leaves a text behind if it stands here. */
export function accept(reader: Reader, text: string): boolean {
  const isHere = reader.source.startsWith(text, reader.index);
  if (isHere) {
    reader.index += text.length;
  }
  return isHere;
}

/** Leaves a text behind that has to stand here. */
export function expectText(reader: Reader, text: string): void {
  if (!accept(reader, text)) {
    fail(reader, `\`${text}\` is expected`);
  }
}

/** Leaves behind what a sticky expression matches here. */
export function acceptMatch(reader: Reader, sticky: RegExp): RegExpExecArray | undefined {
  sticky.lastIndex = reader.index;
  const match = sticky.exec(reader.source) ?? undefined;
  reader.index += match?.[0].length ?? 0;
  return match;
}
