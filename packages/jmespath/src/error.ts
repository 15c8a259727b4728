/** The kinds of errors that the specification names. @public */
export type JmespathErrorKind =
  | "syntax"
  | "invalid-type"
  | "invalid-value"
  | "invalid-arity"
  | "unknown-function";

/** An expression that cannot be parsed, or not be evaluated against a value. @public */
export class JmespathError extends Error {
  override readonly name = "JmespathError";
  readonly kind: JmespathErrorKind;

  constructor(kind: JmespathErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** A syntax error at a place of the expression. */
export function syntaxError(problem: string, expression: string, offset: number): JmespathError {
  const { line, column } = positionIn(expression, offset);
  return new JmespathError("syntax", `Syntax error at line ${line} column ${column}: ${problem}`);
}

/** Line and column of an offset, counted from one. @public */
export function positionIn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
