/** What a contract shows of its operations, by their names. @public */
export type ExampleTable = Readonly<Record<string, readonly Example[]>>;

/**
 * A call of an operation that a contract shows.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#examples-trait
 * @public
 */
export interface Example {
  readonly title: string;
  readonly input: object;
  /** What it is answered with; at most one of the two. */
  readonly output?: object;
  readonly error?: ExampleError;
  /** The input may break constraints; then it is refused before it is answered. */
  readonly mayBreakConstraints?: true;
}

/** @public */
export interface ExampleError {
  /** The name of the error's shape. */
  readonly name: string;
  readonly fields: object;
}
