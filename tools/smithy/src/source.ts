/** One input file, read whole. @public */
export interface Source {
  /** How the file is named to the user: relative to where the command runs, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** A range of a source, in UTF-16 code units: `start` inclusive, `end` exclusive. @public */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/**
 * A value inside a JSON source, named by the keys that lead to it. `JSON.parse` keeps no
 * positions; `spanOfLocation` finds the span by scanning the text, once a diagnostic needs it.
 *
 * @public
 */
export interface JsonPointer {
  readonly source: Source;
  readonly pointer: readonly (string | number)[];
  /** Whether the key is meant that the pointer ends with, and not its value. */
  readonly isKey?: boolean;
}

/** Where something stands. @public */
export type Location = Span | JsonPointer;

/** One-based line and column, as editors count. @public */
export interface Position {
  readonly line: number;
  readonly column: number;
}
