import { createRoot } from "react-dom/client";
import { onTestFinished } from "vitest";
import type { Story } from "../../src/stories/story.tsx";
import { serve } from "./worker.ts";

/** Shows a story until the test is over, and plays what it plays. */
export async function show(story: Story): Promise<void> {
  await serve(story);
  const canvasElement = document.createElement("div");
  // The page scrolls within, so that a picture shows what a window does.
  canvasElement.style.cssText = "height: 100vh; overflow: auto";
  canvasElement.tabIndex = -1;
  document.body.append(canvasElement);
  const root = createRoot(canvasElement);
  onTestFinished(() => {
    root.unmount();
    canvasElement.remove();
  });
  root.render(story.render());
  await story.play?.({ canvasElement });
}
