import type { ModeledError } from "../service.ts";

/** Thrown while events are read: the other side sent an error, which ends the stream. @public */
export class EventStreamError extends Error {
  /** That of the error's shape, where the model knows it. */
  override readonly name: string;
  /** The name of the member of the union, or what the other side calls an error that has none. */
  readonly code: string;
  /** Where the model knows it. */
  readonly modeled: ModeledError | undefined;

  constructor(code: string, message: string, modeled?: ModeledError) {
    super(message);
    this.name = modeled?.schema[2] ?? "EventStreamError";
    this.code = code;
    this.modeled = modeled;
  }
}
