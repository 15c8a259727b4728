import { expect, test } from "vitest";
import { nameOfScenario, scenarioNames, scenarios } from "./scenario.ts";
import { scenarioOfAddress } from "./scenario-of-address.ts";

test("each scenario is known by its name", () => {
  expect(scenarioNames.map((name) => nameOfScenario({ ...scenarios[name] }))).toEqual(
    scenarioNames,
  );
  expect(nameOfScenario({ ...scenarios.ordinary, exports: 1 })).toBeUndefined();
});

test("an address names a scenario; what it cannot name is the ordinary one", () => {
  expect(scenarioOfAddress("?scenario=drift")).toBe(scenarios.drift);
  expect(scenarioOfAddress("?scenario=constructor")).toBe(scenarios.ordinary);
  expect(scenarioOfAddress("")).toBe(scenarios.ordinary);
});
