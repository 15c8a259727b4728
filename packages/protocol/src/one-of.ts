import { parseMediaType } from "./http/media-type.ts";
import type { Protocol } from "./service.ts";

/**
 * The protocols of a service that speaks several: a request is answered in the one that it is of.
 * Where several could be meant, as of JSON 1.0 and 1.1, the media type that the request names
 * decides, then the order.
 *
 * @public
 */
export function oneOf(first: Protocol, ...others: readonly Protocol[]): Protocol {
  return {
    id: first.id,
    mediaType: first.mediaType,
    serve: (service, options) => {
      const serve = ({ mediaType, ...protocol }: Protocol) => ({
        mediaType,
        ...protocol.serve(service, options),
      });
      const main = serve(first);
      const servers = [main, ...others.map(serve)];
      return {
        match: async (request) => {
          const types = mediaTypesOf(request);
          const named = servers.filter(({ mediaType }) => types.has(mediaType));
          const unnamed = servers.filter(({ mediaType }) => !types.has(mediaType));
          for (const { match } of [...named, ...unnamed]) {
            // One after another: the first that takes the request has it.
            // oxlint-disable-next-line no-await-in-loop
            const exchange = await match(request);
            if (exchange !== undefined) return exchange;
          }
          return undefined;
        },
        writeRejection: main.writeRejection,
      };
    },
  };
}

/** The media types of what a request has, and of what it asks for. */
function mediaTypesOf({ headers }: Request): ReadonlySet<string> {
  const types = [headers.get("content-type"), ...(headers.get("accept")?.split(",") ?? [])];
  return new Set(types.map((type) => parseMediaType(type ?? "").essence));
}
