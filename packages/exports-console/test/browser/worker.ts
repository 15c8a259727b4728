import { type SetupWorker, setupWorker } from "msw/browser";
import type { Story } from "../../src/stories/story.tsx";

let started: Promise<SetupWorker> | undefined;

/** Lets the handlers of a story, and no others, answer the page from the service worker. */
export async function serve({ parameters }: Story): Promise<void> {
  started ??= startWorker();
  const worker = await started;
  worker.resetHandlers(...parameters.msw.handlers);
}

async function startWorker(): Promise<SetupWorker> {
  const worker = setupWorker();
  await worker.start({
    onUnhandledFrame: "bypass",
    quiet: true,
    serviceWorker: { url: "/mockServiceWorker.js" },
  });
  return worker;
}
