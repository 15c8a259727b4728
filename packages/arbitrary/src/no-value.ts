/** Thrown where a shape has no value, or none that is found: its constraints leave none. @public */
export class NoValueError extends Error {
  override readonly name = "NoValueError";
}
