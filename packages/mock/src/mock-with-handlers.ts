import type { HttpHandler } from "msw";
import type { Contract } from "./contract.ts";
import type { Mock as CoreMock, MockOptions } from "./mock-types.ts";
import { createMock as createCore } from "./mock.ts";
import { mswHandlers } from "./msw.ts";
import type { MockService } from "./service.ts";

/** A mock with handlers for MSW. @public */
export type Mock<C extends Contract> = CoreMock<C> & {
  /** For `setupServer(...mock.handlers)` and `setupWorker(...mock.handlers)`. */
  readonly handlers: readonly HttpHandler[];
};

/**
 * Makes a mock of a service with handlers for MSW; without MSW, take it from `@tsmith/mock/core`.
 *
 * @example setupServer(...createMock(service, { seed: 42 }).handlers)
 * @public
 */
export function createMock<C extends Contract>(
  service: MockService<C>,
  options?: MockOptions<C["shapes"]>,
): Mock<C> {
  const mock = createCore(service, options);
  return { ...mock, handlers: mswHandlers(mock) };
}
