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
export function syntaxError(message: string, offset: number): JmespathError {
  return new JmespathError("syntax", `${message} at character ${offset + 1}`);
}
