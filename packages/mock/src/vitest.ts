/// <reference types="vitest" />
import type { MockMatchers } from "./matchers.ts";

declare module "vitest" {
  // The parameters have to be those of Vitest's own declaration.
  interface Matchers<
    R extends void | Promise<void> = void | Promise<void>,
    T = unknown,
  > extends MockMatchers<R> {}
}

export {
  mockMatchers,
  type MatcherContext,
  type MatcherResult,
  type MockMatchers,
} from "./matchers.ts";
