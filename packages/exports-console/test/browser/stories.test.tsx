import { expect, test } from "vitest";
import { page } from "vitest/browser";
import * as module from "../../src/stories/journal-exports.stories.tsx";
import type { Story } from "../../src/stories/story.tsx";
import { SEEN } from "../seen.ts";
import { show } from "./show.tsx";
import { violations } from "./violations.ts";

const { default: _, ...named } = module;
const stories: Readonly<Record<string, Story>> = named;

test.each(Object.entries(stories))(
  "%s is there, and axe objects to nothing",
  async (name, story) => {
    await show(story);
    await expect
      .element(page.getByText(SEEN[name as keyof typeof SEEN]).first())
      .toBeInTheDocument();
    await page.screenshot({ path: `../../test-results/screenshots/${name}.png` });
    expect(await violations()).toEqual([]);
  },
);

test.each(["Ordinary", "UnknownValues", "Refused", "Developer"] as const)(
  "%s in the dark can be read as well",
  async (name) => {
    document.documentElement.style.colorScheme = "dark";
    try {
      await show(named[name]);
      await expect.element(page.getByText(SEEN[name]).first()).toBeInTheDocument();
      await page.screenshot({ path: `../../test-results/screenshots/${name}-dark.png` });
      expect(await violations()).toEqual([]);
    } finally {
      document.documentElement.style.colorScheme = "";
    }
  },
);
