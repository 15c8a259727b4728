/**
 * A request with its URL as it stands on the wire. A `Request` resolves the segments `.` and `..`,
 * which may be a part of a key to a service.
 *
 * @throws TypeError where the URL is none.
 * @see https://url.spec.whatwg.org/#path-state
 * @public
 */
export function wireRequest(url: string, init: RequestInit = {}): Request {
  return Object.defineProperty(new Request(url, init), "url", { value: url });
}
