/**
 * A connection that ended before the answer had. It is what `fetch` throws, and has the code by
 * which clients on Node know that the request is worth another try.
 *
 * @public
 */
export class DroppedConnection extends TypeError {
  override readonly name = "TypeError";
  readonly code = "ECONNRESET";

  constructor() {
    // The words of browsers: clients look for them.
    super("Failed to fetch");
  }
}
