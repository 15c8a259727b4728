import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { createClient } from "./client.ts";
import { createMockedService } from "./mock/mocked-service.ts";
import { scenarioOfAddress } from "./mock/scenario-of-address.ts";
import { startWorker } from "./mock/start-worker.ts";

const service = createMockedService(scenarioOfAddress(location.search));
await startWorker(service);

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no element for the application.");
createRoot(root).render(
  <StrictMode>
    <App client={createClient()} service={service} />
  </StrictMode>,
);
