import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { scenarios } from "../../src/mock/scenario.ts";
import { story } from "../../src/stories/story.tsx";
import { show } from "./show.tsx";

const refusal = page.getByRole("alert").getByText("The request was refused");
const quick = { ...scenarios.ordinary, latency: 0 };

test("more exports come page by page, until there are no more", async () => {
  await show(story({ ...quick, exports: 45 }));
  const more = page.getByRole("button", { name: "Load 20 more" });
  await more.click();
  await expect.element(page.getByText("40 exports loaded so far")).toBeVisible();
  await more.click();
  await expect.element(page.getByText("All 45 exports")).toBeVisible();
  expect(page.getByRole("row").elements()).toHaveLength(46);
  await expect.element(more).not.toBeInTheDocument();
});

test("pages have the size that is chosen", async () => {
  await show(story(quick));
  await page.getByRole("combobox", { name: "Page size" }).selectOptions("100");
  await expect.element(page.getByText("100 exports loaded so far")).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Load 100 more" })).toBeVisible();
});

test("a status can be chosen, unknown ones together", async () => {
  await show(story({ ...quick, drift: true }));
  await page.getByRole("radio", { name: "Cancelled" }).click({ force: true });
  await expect.element(page.getByText("1 of 20 exports loaded so far")).toBeVisible();
  await page.getByRole("radio", { name: "Other" }).click({ force: true });
  await expect.element(page.getByText("5 of 20 exports loaded so far")).toBeVisible();
  expect(page.getByRole("cell", { name: "Paused" }).elements()).toHaveLength(5);
});

test("details take the focus, and give it back when Escape closes them", async () => {
  await show(story(quick));
  const row = page.getByRole("row").nth(3).getByRole("button");
  await row.click();
  const heading = page.getByRole("complementary").getByRole("heading");
  await expect.element(heading).toHaveFocus();
  await expect.element(row).toHaveAttribute("aria-expanded", "true");
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("complementary")).not.toBeInTheDocument();
  await expect.element(row).toHaveFocus();
});

test("what was thrown away by throttling is asked for again by the client", async () => {
  await show(story({ ...quick, failure: "throttledTwice" }));
  await expect.element(page.getByText("20 exports loaded so far"), { timeout: 9000 }).toBeVisible();
  await expect.element(page.getByText("3 calls")).toBeVisible();
});

test("an error is told, and gone once the service answers again", async () => {
  await show(story({ ...quick, failure: "refused" }));
  await expect.element(refusal).toBeVisible();
  await page.getByRole("button", { name: /^Mock/ }).click();
  await page.getByRole("button", { name: "few", exact: true }).click();
  await expect.element(page.getByText("All 7 exports")).toBeVisible();
  await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
});

test("a page that cannot be had leaves the pages before it, and can be asked for again", async () => {
  await show(story({ ...quick, failure: "secondRefused" }));
  await expect.element(page.getByText("20 exports loaded so far")).toBeVisible();
  await page.getByRole("button", { name: "Load 20 more" }).click();
  await expect.element(refusal).toBeVisible();
  expect(page.getByRole("row").elements()).toHaveLength(21);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(page.getByText("40 exports loaded so far")).toBeVisible();
});
