import { setupWorker } from "msw/browser";
import type { MockedService } from "./mocked-service.ts";

/** Puts the mock between the page and the network, in a service worker. */
export async function startWorker(service: MockedService): Promise<void> {
  const worker = setupWorker(...service.handlers);
  await worker.start({
    onUnhandledFrame: "bypass",
    quiet: true,
    serviceWorker: { url: "/mockServiceWorker.js" },
  });
}
