import { kinds, type Kind, type Outcome } from "./run.ts";

const titles: Readonly<Record<Kind, string>> = {
  client: "client cases",
  server: "server cases",
  malformed: "malformed requests",
  eventStream: "event streams",
};

/** The outcomes by protocol as a Markdown table: how many cases pass, of how many. */
export function scoreTable(outcomes: readonly Outcome[]): string {
  const byProtocol = Map.groupBy(outcomes, ({ protocol }) => protocol.split("#")[1] ?? protocol);
  const protocols = [...byProtocol].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const rows = [
    ["protocol", ...kinds.map((kind) => titles[kind])],
    ...protocols.map(([protocol, own]) => [protocol, ...kinds.map((kind) => score(own, kind))]),
    ["all", ...kinds.map((kind) => score(outcomes, kind))],
  ];
  return table(rows);
}

function score(outcomes: readonly Outcome[], kind: Kind): string {
  const own = outcomes.filter((outcome) => outcome.kind === kind);
  if (own.length === 0) return "–";
  const passed = own.filter(({ message }) => message === undefined).length;
  return passed === own.length ? `${passed}` : `${passed} of ${own.length}`;
}

/** The first column is text, the others are numbers. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const aligned = rows.map((row) =>
    line(
      row.map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      }),
    ),
  );
  const rule = line(
    widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)),
  );
  return [aligned[0], rule, ...aligned.slice(1)].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

const opening = "<!-- score: npm run conformance -- --readme -->";
const closing = "<!-- /score -->";

/**
 * A page with the table in its place.
 *
 * @throws Error where the page has no place for it.
 */
export function withScore(page: string, scores: string): string {
  const start = page.indexOf(opening);
  const end = page.indexOf(closing);
  if (start === -1 || end < start) throw new Error(`The page has no \`${opening}\``);
  return `${page.slice(0, start + opening.length)}\n\n${scores}\n\n${page.slice(end)}`;
}
