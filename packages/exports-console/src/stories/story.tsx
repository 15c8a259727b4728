import type { ReactNode } from "react";
import { App } from "../app.tsx";
import { createClient } from "../client.ts";
import { createMockedService, type MockedService } from "../mock/mocked-service.ts";
import type { Scenario } from "../mock/scenario.ts";

/**
 * A story in the Component Story Format, which Storybook shows as it is: its MSW add-on takes the
 * handlers. The tests of this package run each one as well.
 */
export interface Story {
  readonly parameters: { readonly msw: { readonly handlers: MockedService["handlers"] } };
  readonly render: () => ReactNode;
  /** What someone does once it is there. */
  readonly play?: (context: { readonly canvasElement: HTMLElement }) => Promise<void>;
}

/** The whole console in front of a mock that plays a scenario. */
export function story(scenario: Scenario, play?: Story["play"]): Story {
  const service = createMockedService(scenario);
  return {
    parameters: { msw: { handlers: service.handlers } },
    render: () => <App client={createClient()} service={service} />,
    ...(play && { play }),
  };
}
