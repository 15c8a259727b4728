/** What answers requests that are its own. @internal */
export interface Handling {
  handle(request: Request): Promise<Response | undefined>;
}

/** A `fetch` that was put in place of another. @public */
export interface MockedFetch {
  /** Puts the other back. */
  restore(): void;
}

/**
 * Lets mocks answer what `fetch` is asked: the first one whose request it is. All else goes on to
 * the `fetch` that was there. Nothing but `fetch` is needed: no MSW, no worker, no port.
 *
 * @example const { restore } = mockFetch([qldbMock({ seed: 42 })]);
 * @public
 */
export function mockFetch(mocks: readonly Handling[]): MockedFetch {
  const before = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    for (const mock of mocks) {
      // A body can be read once, and a mock reads that of its own requests only.
      // oxlint-disable-next-line no-await-in-loop -- the first one has it
      const response = await mock.handle(request);
      if (response !== undefined) return response;
    }
    return before(request);
  };
  return {
    restore: () => {
      globalThis.fetch = before;
    },
  };
}
