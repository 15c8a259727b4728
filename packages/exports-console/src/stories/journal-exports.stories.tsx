import { ExportsPage } from "../exports/exports-page.tsx";
import { scenarios } from "../mock/scenario.ts";
import { click } from "./click.ts";
import { story, type Story } from "./story.tsx";

export default { title: "Journal exports", component: ExportsPage };

const quick = { ...scenarios.ordinary, latency: 0 };

export const Ordinary: Story = story(quick);

export const Details: Story = story(quick, async ({ canvasElement }) => {
  await click(canvasElement, "tr:nth-child(4) .row-button");
});

export const Few: Story = story({ ...quick, exports: 7 });

export const Empty: Story = story({ ...quick, exports: 0 });

export const NoneWithThisStatus: Story = story(
  { ...quick, exports: 3 },
  async ({ canvasElement }) => {
    await click(canvasElement, ".row-button");
    await click(canvasElement, ".segment:nth-of-type(3) input");
  },
);

export const Loading: Story = story({ ...quick, latency: 60_000 });

export const UnknownValues: Story = story({ ...quick, drift: true });

export const Refused: Story = story({ ...quick, failure: "refused" });

export const Unreachable: Story = story({ ...quick, failure: "dropped" });

export const Developer: Story = story({ ...quick, drift: true }, async ({ canvasElement }) => {
  await click(canvasElement, ".row-button");
  await click(canvasElement, ".more button");
  await click(canvasElement, ".developer-toggle");
});
