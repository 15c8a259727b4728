import { qldbMock, type QldbMock } from "@tsmith/qldb-mock";
import { failures } from "./failures.ts";
import type { Scenario } from "./scenario.ts";
import { seededExports } from "./seeded-exports.ts";

export type RecordedCall = QldbMock["calls"]["listJournalS3Exports"][number];

/** The generated mock behind a scenario that can be changed while the console runs. */
export interface MockedService {
  readonly handlers: QldbMock["handlers"];
  readonly scenario: () => Scenario;
  /** Starts anew with another scenario: store, failures and calls. */
  readonly play: (scenario: Scenario) => void;
  readonly calls: () => readonly RecordedCall[];
  /** Calls back when the scenario or the calls have changed. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createMockedService(first: Scenario): MockedService {
  const mock = qldbMock({ seed: 42, items: 0 });
  const listeners = new Set<() => void>();
  let current = first;
  let calls: readonly RecordedCall[] = [];

  const notify = (): void => {
    calls = mock.calls.listJournalS3Exports.map((call) => ({ ...call }));
    for (const listener of listeners) listener();
  };
  // Answers come from a worker at their own time, and a mock tells nobody: it is looked at.
  const look = (): void => {
    const now = mock.calls.listJournalS3Exports;
    const isSame = now.every(({ duration }, index) => calls[index]?.duration === duration);
    if (!isSame || now.length !== calls.length) notify();
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  const play = (scenario: Scenario): void => {
    current = scenario;
    mock.reset();
    const items = seededExports(scenario.exports, scenario.drift, mock.clock.now());
    mock.store.journalS3Exports.seed(items);
    if (scenario.latency > 0) mock.delay(scenario.latency);
    failures[scenario.failure].arrange(mock);
    notify();
  };

  play(first);
  return {
    handlers: mock.handlers,
    scenario: () => current,
    play,
    calls: () => calls,
    subscribe: (listener) => {
      listeners.add(listener);
      timer ??= setInterval(look, 100);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
