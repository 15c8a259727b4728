import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/page.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { QLDBClient } from "@tsmith/qldb-client";
import { useState } from "react";
import { REGION } from "./client.ts";
import { ClientContext } from "./client-context.ts";
import { DeveloperPanel } from "./developer/developer-panel.tsx";
import { ExportsPage } from "./exports/exports-page.tsx";
import type { MockedService } from "./mock/mocked-service.ts";

interface AppProps {
  readonly client: QLDBClient;
  /** What stands in for the service: with it, the developer panel is shown. */
  readonly service?: MockedService;
}

/** The whole console. */
export function App({ client, service }: AppProps) {
  const [cache] = useState(
    () => new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } }),
  );
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={cache}>
        <div className="app">
          <header className="masthead">
            <span className="masthead-mark" aria-hidden="true" />
            <span className="masthead-name">Quantum Ledger</span>
            <span className="masthead-region">{REGION}</span>
          </header>
          <main>
            <ExportsPage />
          </main>
          {service && <DeveloperPanel service={service} />}
        </div>
      </QueryClientProvider>
    </ClientContext>
  );
}
