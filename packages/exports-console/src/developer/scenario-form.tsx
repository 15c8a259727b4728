import { type FailureName, failureNames, failures } from "../mock/failures.ts";
import { nameOfScenario, type Scenario, scenarioNames, scenarios } from "../mock/scenario.ts";

interface ScenarioFormProps {
  readonly scenario: Scenario;
  readonly onChange: (scenario: Scenario) => void;
}

/** Scenarios to choose from, and what they are made of. */
export function ScenarioForm({ scenario, onChange }: ScenarioFormProps) {
  const current = nameOfScenario(scenario);
  const change = (part: Partial<Scenario>): void => onChange({ ...scenario, ...part });
  return (
    <form className="scenario" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="chips">
        <legend>Scenario</legend>
        {scenarioNames.map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={name === current}
            onClick={() => onChange(scenarios[name])}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <label className="field">
        Exports
        <input
          type="number"
          min={0}
          max={2000}
          value={scenario.exports}
          onChange={({ target }) => change({ exports: numberOf(target, 2000) })}
        />
      </label>
      <label className="field">
        <span>
          Latency <output>{scenario.latency} ms</output>
        </span>
        <input
          type="range"
          min={0}
          max={5000}
          step={50}
          value={scenario.latency}
          onChange={({ target }) => change({ latency: numberOf(target, 5000) })}
        />
      </label>
      <label className="field">
        Failure
        <select
          value={scenario.failure}
          // The options are the names.
          onChange={({ target }) => change({ failure: target.value as FailureName })}
        >
          {failureNames.map((name) => (
            <option key={name} value={name}>
              {failures[name].label}
            </option>
          ))}
        </select>
      </label>
      <label className="field field-check">
        <input
          type="checkbox"
          checked={scenario.drift}
          onChange={({ target }) => change({ drift: target.checked })}
        />
        Values that the contract does not know
      </label>
    </form>
  );
}

function numberOf({ value }: HTMLInputElement, max: number): number {
  const number = Math.trunc(Number(value));
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), max) : 0;
}
