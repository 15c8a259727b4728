import type { Protocol } from "@tsmith/protocol";

/**
 * Stands for a protocol that @tsmith/protocol does not serve yet, so that the mock of a service
 * can be generated all the same. Making the mock throws.
 *
 * @public
 */
export function unservedProtocol(id: string): Protocol {
  return {
    id,
    serve: (service) => {
      throw new Error(
        `[${service.id}] No mock can be made: @tsmith/protocol does not serve ${id} yet.`,
      );
    },
  };
}
