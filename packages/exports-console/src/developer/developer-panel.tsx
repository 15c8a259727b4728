import "./developer-panel.css";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState, useSyncExternalStore } from "react";
import type { MockedService } from "../mock/mocked-service.ts";
import { nameOfScenario, type Scenario } from "../mock/scenario.ts";
import { CallLog } from "./call-log.tsx";
import { ScenarioForm } from "./scenario-form.tsx";

/** What the mock stands for, to be changed while the console runs, and what it was asked. */
export function DeveloperPanel({ service }: { readonly service: MockedService }) {
  const cache = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const body = useId();
  const scenario = useSyncExternalStore(service.subscribe, service.scenario);
  const calls = useSyncExternalStore(service.subscribe, service.calls);
  const play = (next: Scenario): void => {
    service.play(next);
    void cache.resetQueries();
  };
  return (
    <section className={isOpen ? "developer is-open" : "developer"} aria-label="Mock">
      <button
        type="button"
        className="developer-toggle"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="developer-light" aria-hidden="true" />
        <strong>Mock</strong>
        <span>Scenario: {nameOfScenario(scenario) ?? "your own"}</span>
        <span className="developer-calls">
          {calls.length} {calls.length === 1 ? "call" : "calls"}
        </span>
      </button>
      <div id={body} className="developer-body" hidden={!isOpen}>
        <ScenarioForm scenario={scenario} onChange={play} />
        <CallLog calls={calls} />
      </div>
    </section>
  );
}
