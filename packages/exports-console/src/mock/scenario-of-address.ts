import { type Scenario, scenarioNames, scenarios } from "./scenario.ts";

/** The scenario that the query of an address names, or the ordinary one. */
export function scenarioOfAddress(search: string): Scenario {
  const asked = new URLSearchParams(search).get("scenario");
  const name = scenarioNames.find((candidate) => candidate === asked) ?? "ordinary";
  return scenarios[name];
}
