import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { scenarios } from "../../src/mock/scenario.ts";
import { story } from "../../src/stories/story.tsx";
import { show } from "./show.tsx";

const refusal = page.getByRole("alert").getByText("The request was refused");

async function showPanel(): Promise<void> {
  await show(story({ ...scenarios.ordinary, latency: 0 }));
  await page.getByRole("button", { name: /^Mock/ }).click();
}

test("a scenario is made of parts that can be changed one by one", async () => {
  await showPanel();
  await page.getByRole("spinbutton", { name: "Exports" }).fill("3");
  await expect.element(page.getByText("All 3 exports")).toBeVisible();
  await page.getByLabelText("Values that the contract does not know").click();
  await expect.element(page.getByRole("cell", { name: "Paused" })).toBeVisible();
  await page.getByRole("combobox", { name: "Failure" }).selectOptions("Refused");
  await expect.element(refusal).toBeVisible();
});

test("a scenario that has a name can be chosen by it", async () => {
  await showPanel();
  await page.getByRole("button", { name: "empty" }).click();
  await expect.element(page.getByText("No journal exports yet")).toBeVisible();
  await expect.element(page.getByText("Scenario: empty")).toBeVisible();
});

test("the log has each call with what it asked for and what it was answered", async () => {
  await showPanel();
  await page.getByRole("button", { name: "Load 20 more" }).click();
  const calls = page.getByRole("region", { name: "Calls" });
  await expect.element(calls.getByRole("row").nth(2)).toBeVisible();
  const rows = calls
    .getByRole("row")
    .elements()
    .map(({ textContent }) => textContent);
  expect(rows[1]).toMatch(/^2ListJournalS3Exports20\S{4,}20 exports0 ms$/);
  expect(rows[2]).toMatch(/^1ListJournalS3Exports20–20 exports0 ms$/);
});
