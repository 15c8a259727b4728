import type { DriftOptions } from "./drift.ts";
import type { FaultName, FaultOptions } from "./faults.ts";
import type { Latency } from "./latency.ts";

/** What a mock is told to be like. @public */
export type Scenario<M> = (mock: M) => void;

/** Scenarios of a mock by name. @public */
export interface Scenarios<Name extends string> {
  readonly names: readonly Name[];
  /** The one that is in use. */
  readonly current: Name | undefined;
  /**
   * Resets the mock and tells it the scenario; without a name, resets it only.
   *
   * @throws RangeError where there is no scenario of the name.
   */
  use(name?: string): void;
}

/**
 * Names what a mock can be told to be like, so that a story, a test or an address can choose.
 *
 * @example
 *   const scenarios = defineScenarios(mock, {
 *     empty: (mock) => mock.store.journalS3Exports.clear(),
 *     slow: (mock) => mock.delay(2000),
 *   });
 *   scenarios.use("slow");
 *
 * @public
 */
export function defineScenarios<M extends { reset(): void }, Name extends string>(
  mock: M,
  scenarios: Readonly<Record<Name, Scenario<M>>>,
): Scenarios<Name> {
  const names = Object.keys(scenarios);
  let current: Name | undefined;
  const isName = (name: string): name is Name => Object.hasOwn(scenarios, name);
  return {
    // The keys are the names, as the type says.
    names: names as Name[],
    get current() {
      return current;
    },
    use: (name) => {
      if (name !== undefined && !isName(name)) {
        throw new RangeError(`There is no scenario \`${name}\`; there are ${names.join(", ")}.`);
      }
      mock.reset();
      current = name;
      if (name !== undefined) scenarios[name](mock);
    },
  };
}

/** The scenario that an address asks for, as `?scenario=slow`. @public */
export function scenarioIn(url: string | URL, parameter = "scenario"): string | undefined {
  return new URL(url).searchParams.get(parameter) ?? undefined;
}

/** What every mock can be told. @public */
export interface AnyMock {
  delay(latency: Latency): Limited;
  drift(options?: DriftOptions): Limited;
  fault<Name extends FaultName>(name: Name, ...options: FaultOptions<Name>): Limited;
  readonly store: Readonly<Record<string, { clear(): void }>>;
}

/** As much of a reply as the scenarios need. */
interface Limited {
  rate(part: number): unknown;
}

/** @public */
export type StandardScenario = "down" | "drift" | "empty" | "flaky" | "slow" | "throttled";

/** Scenarios that make sense for every service. @public */
export const standardScenarios: Readonly<Record<StandardScenario, Scenario<AnyMock>>> = {
  // Nothing works.
  down: (mock) => void mock.fault("serverError", { status: 503 }),
  // The service of tomorrow.
  drift: (mock) => void mock.drift(),
  // Nothing is there.
  empty: ({ store }) => {
    for (const collection of Object.values(store)) collection.clear();
  },
  // A call of five fails, in one way or another.
  flaky: (mock) => {
    mock.fault("serverError", { status: 503 }).rate(0.1);
    mock.fault("dropConnection").rate(0.1);
  },
  // Answers take a second or more.
  slow: (mock) => void mock.delay({ median: 1000, p99: 5000 }),
  // Every other call comes too soon.
  throttled: (mock) => void mock.fault("throttle", { retryAfter: 1 }).rate(0.5),
};
