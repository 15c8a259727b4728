import { fromUtf8, toBase64 } from "@smithy/core/serde";
import { type LoginIdentity, writtenLogin } from "../login.ts";
import type { DigestChallenge } from "./digest-challenge.ts";

/** What a digest says of a request. */
export interface DigestTarget {
  readonly method: string;
  /** Path and query as they are sent. */
  readonly uri: string;
}

/**
 * The requests that answer one challenge. They are counted, so that a server sees when one is
 * played back.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7616#section-3.4
 */
export class DigestSession {
  readonly challenge: DigestChallenge;
  readonly #clientNonce: string;
  #nonce: string;
  #count = 0;

  constructor(challenge: DigestChallenge, clientNonce: string = randomNonce()) {
    this.challenge = challenge;
    this.#clientNonce = clientNonce;
    this.#nonce = challenge.nonce;
  }

  /** Goes on with the nonce that a server gave ahead of time. */
  renew(nonce: string): void {
    this.#nonce = nonce;
    this.#count = 0;
  }

  /** The `Authorization` header of the next request. */
  async authorization(identity: LoginIdentity, target: DigestTarget): Promise<string> {
    const login = writtenLogin(identity);
    this.#count += 1;
    const { realm, opaque, algorithm, hasQop, isUserHashed } = this.challenge;
    const nonce = this.#nonce;
    const clientNonce = this.#clientNonce;
    const count = this.#count.toString(16).padStart(8, "0");
    const secret = await this.#secret(login);
    const request = await algorithm.hash(headerBytes(`${target.method}:${target.uri}`));
    const middle = hasQop ? `${nonce}:${count}:${clientNonce}:auth` : nonce;
    const response = await algorithm.hash(headerBytes(`${secret}:${middle}:${request}`));
    const parameters = [
      await this.#username(login),
      quoted("realm", realm),
      quoted("uri", target.uri),
      ...(algorithm.name === undefined ? [] : [`algorithm=${algorithm.name}`]),
      quoted("nonce", nonce),
      ...(hasQop ? [`nc=${count}`] : []),
      ...(hasQop || algorithm.isSession ? [quoted("cnonce", clientNonce)] : []),
      ...(hasQop ? ["qop=auth"] : []),
      quoted("response", response),
      ...(opaque === undefined ? [] : [quoted("opaque", opaque)]),
      ...(isUserHashed ? ["userhash=true"] : []),
    ];
    return `Digest ${parameters.join(", ")}`;
  }

  /** @see https://www.rfc-editor.org/rfc/rfc7616#section-3.4.2 */
  async #secret({ username, password }: LoginIdentity): Promise<string> {
    const { realm, nonce, algorithm } = this.challenge;
    const secret = await algorithm.hash(
      Uint8Array.from([...fromUtf8(username), ...headerBytes(`:${realm}:`), ...fromUtf8(password)]),
    );
    if (!algorithm.isSession) return secret;
    return algorithm.hash(headerBytes(`${secret}:${nonce}:${this.#clientNonce}`));
  }

  /** @see https://www.rfc-editor.org/rfc/rfc7616#section-3.4.4 */
  async #username({ username }: LoginIdentity): Promise<string> {
    const { realm, algorithm, isUserHashed } = this.challenge;
    const bytes = fromUtf8(username);
    if (isUserHashed) {
      const hashed = await algorithm.hash(Uint8Array.from([...bytes, ...headerBytes(`:${realm}`)]));
      return quoted("username", hashed);
    }
    // No header holds more than one byte a character: other names are written out by their bytes.
    return bytes.length === username.length
      ? quoted("username", username)
      : `username*=UTF-8''${encodeURIComponent(username).replace(/['()*]/g, percentEncoded)}`;
  }
}

function quoted(name: string, value: string): string {
  return `${name}="${value.replace(/["\\]/g, "\\$&")}"`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The bytes of a header's text: HTTP handlers give a character for each. */
function headerBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function randomNonce(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(33)));
}
