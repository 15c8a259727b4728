import type { RequestSignature } from "./request-signature.ts";

/** Whom a mock lets in that asks for authentication. @public */
export interface AuthOptions {
  /**
   * Says whether a signature is right, as `signatures` of `@tsmith/mock/signatures` does; any that
   * is whole and of this hour is taken unless it is set.
   */
  readonly verify?: SignatureVerifier;
  /** The bearer tokens that are taken; any unless set. */
  readonly tokens?: readonly string[];
  /** The API keys that are taken; any unless set. */
  readonly apiKeys?: readonly string[];
}

/** What is found of a signature. @public */
export type SignatureVerdict = "right" | "wrong" | "unknownKey" | "wrongToken";

/** @public */
export type SignatureVerifier = (
  request: Request,
  signature: RequestSignature,
) => SignatureVerdict | Promise<SignatureVerdict>;
