import axe from "axe-core";

/** What axe objects to on the page as it is, a text each. */
export async function violations(): Promise<readonly string[]> {
  const results = await axe.run(document.body);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}\n${failureSummary}`),
  );
}
