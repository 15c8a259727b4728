import type { FailureName } from "./failures.ts";

/** What the mock stands for: everything that the developer panel can change. */
export interface Scenario {
  readonly exports: number;
  /** How long each answer takes, in milliseconds. */
  readonly latency: number;
  readonly failure: FailureName;
  /** Whether some enum values are ones that the contract does not know yet. */
  readonly drift: boolean;
}

const ordinary: Scenario = { exports: 250, latency: 150, failure: "none", drift: false };

/** Scenarios by the name that an address can give: `?scenario=throttled`. */
export const scenarios = {
  ordinary,
  few: { ...ordinary, exports: 7 },
  empty: { ...ordinary, exports: 0 },
  slow: { ...ordinary, latency: 3000 },
  busy: { ...ordinary, failure: "throttledTwice" },
  throttled: { ...ordinary, failure: "throttled" },
  broken: { ...ordinary, failure: "serverError" },
  unreachable: { ...ordinary, failure: "dropped" },
  drift: { ...ordinary, drift: true },
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[];

/** The name of a scenario that is equal to this one. */
export function nameOfScenario(scenario: Scenario): ScenarioName | undefined {
  const text = textOf(scenario);
  return scenarioNames.find((name) => textOf(scenarios[name]) === text);
}

function textOf({ exports, latency, failure, drift }: Scenario): string {
  return JSON.stringify([exports, latency, failure, drift]);
}
