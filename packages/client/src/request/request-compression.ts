import { normalizeProvider } from "@smithy/core";
import { gzipStream } from "#runtime";
import type { CommandPlugin } from "../command.ts";
import type { ResolvedConfig } from "../service.ts";
import { bodyBytes } from "./body-bytes.ts";
import { requestPlugin } from "./request-plugin.ts";

/**
 * Compresses the bodies of an operation's requests; streams of whatever length.
 *
 * @param encodings - those that the service takes, the preferred one first
 * @see https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait
 * @public
 */
export function requestCompression(encodings: readonly string[]): CommandPlugin {
  const encoding = encodings.find((name) => name.toLowerCase() === "gzip");
  return (config) =>
    requestPlugin(
      "requestCompressionMiddleware",
      async (request) => {
        if (encoding === undefined || (await isDisabled(config))) return;
        const bytes = await bodyBytes(request.body);
        if (bytes === undefined) {
          request.body = gzipStream(request.body);
          delete request.headers["content-length"];
        } else if (bytes.length > 0 && bytes.length >= (await leastSize(config))) {
          request.body = await gzip(bytes);
        } else return;
        const { "content-encoding": before } = request.headers;
        request.headers["content-encoding"] =
          before === undefined ? encoding : `${before}, ${encoding}`;
      },
      "first",
    );
}

function isDisabled({ disableRequestCompression }: ResolvedConfig): Promise<boolean> {
  return normalizeProvider(disableRequestCompression)();
}

const MOST_BYTES = 10_485_760;

/** @throws Error when the configuration asks for less than no or for more than 10 MiB. */
async function leastSize({ requestMinCompressionSizeBytes }: ResolvedConfig): Promise<number> {
  const size = await normalizeProvider(requestMinCompressionSizeBytes)();
  if (size >= 0 && size <= MOST_BYTES) return size;
  throw new Error(
    `[requestMinCompressionSizeBytes] Expected a size from 0 to ${MOST_BYTES} bytes, found ${size}.`,
  );
}

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
