/** The time of a mock: what it waits by, and what resources change by. @public */
export interface Clock {
  now(): Date;
  /** Moves the clock on, without waiting. */
  advance(milliseconds: number): void;
}

/** The clock as the mock itself uses it. @internal */
export interface MockClock extends Clock {
  /**
   * Waits, by the timers of the environment, fake ones included.
   *
   * @throws the reason of the signal, once it is aborted.
   */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly reset: () => void;
}

/**
 * A clock that starts at a date and stands still, but for what is waited and `advance`; or one that
 * follows a function.
 *
 * @internal
 */
export function createClock(start: Date | (() => Date)): MockClock {
  const follows = typeof start === "function";
  let added = 0;
  const advance = (milliseconds: number): void => {
    if (!(milliseconds >= 0 && milliseconds < Infinity)) {
      throw new RangeError(`A clock moves on by milliseconds, not by ${milliseconds}.`);
    }
    added += milliseconds;
  };
  return {
    now: () => new Date((follows ? start() : start).getTime() + added),
    advance,
    sleep: async (milliseconds, signal) => {
      if (milliseconds <= 0) return;
      await timer(milliseconds, signal);
      // A clock of the user's has moved by itself.
      if (!follows) advance(milliseconds);
    },
    reset: () => {
      added = 0;
    },
  };
}

function timer(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      clearTimeout(id);
      reject(signal.reason as Error);
    };
    const id = setTimeout(() => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    }, milliseconds);
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
  });
}
