/**
 * A scheme that requests are authenticated by, as the contract has it.
 *
 * @see https://smithy.io/2.0/spec/authentication-traits.html
 * @public
 */
export interface AuthScheme {
  /** The id of its trait; `smithy.api#noAuth` where a request needs none. */
  readonly id: string;
  /** Of SigV4 the service in the scope, of a key the name of its header or parameter. */
  readonly name?: string;
  readonly in?: string;
  /** What stands before a key in the `Authorization` header. */
  readonly scheme?: string;
}
