/** A response whose document has a member that no contract has; others stay as they are. @internal */
export async function withExtraMember(response: Response): Promise<Response> {
  const type = response.headers.get("content-type") ?? "";
  if (response.body === null || !/\b(?:json|xml|cbor)\b/.test(type)) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = /\bcbor\b/.test(type) ? inCbor(bytes) : inText(bytes, type);
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

const NAME = "fromTomorrow";

function inText(bytes: Uint8Array<ArrayBuffer>, type: string): string {
  const text = new TextDecoder().decode(bytes);
  if (/\bxml\b/.test(type)) {
    // Behind the first start tag that is no declaration and not closed at once.
    return text.replace(
      /<[A-Za-z_][^<>]*[^/<>]>|<[A-Za-z_]>/,
      (tag) => `${tag}<${NAME}>1</${NAME}>`,
    );
  }
  return text.replace(/^\s*\{(\s*\}?)/, (_, end: string) =>
    end.includes("}") ? `{"${NAME}":1}` : `{"${NAME}":1,`,
  );
}

/** @see https://www.rfc-editor.org/rfc/rfc8949#name-major-types */
function inCbor(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const [head = 0] = bytes;
  const name = new TextEncoder().encode(NAME);
  const entry = [0x60 + name.length, ...name, 1];
  // A map without a length, or with one that a member more fits into.
  if (head === 0xbf) return Uint8Array.of(head, ...entry, ...bytes.subarray(1));
  const isShort = head >= 0xa0 && head < 0xb7;
  return isShort ? Uint8Array.of(head + 1, ...entry, ...bytes.subarray(1)) : bytes;
}
