import type { MockMatchers } from "./matchers.ts";

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- how Jest is told of matchers
  namespace jest {
    // oxlint-disable-next-line typescript/no-empty-object-type
    interface Matchers<R> extends MockMatchers<R> {}
  }
}

export {
  mockMatchers,
  type MatcherContext,
  type MatcherResult,
  type MockMatchers,
} from "./matchers.ts";
