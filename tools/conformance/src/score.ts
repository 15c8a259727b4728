import { markdownTable } from "@tsmith/ci/markdown-table";
import { withPart } from "@tsmith/ci/page-part";
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
  return markdownTable(rows);
}

function score(outcomes: readonly Outcome[], kind: Kind): string {
  const own = outcomes.filter((outcome) => outcome.kind === kind);
  if (own.length === 0) return "–";
  const passed = own.filter(({ message }) => message === undefined).length;
  return passed === own.length ? `${passed}` : `${passed} of ${own.length}`;
}

const part = { name: "score", command: "npm run conformance -- --readme" };

/**
 * A page with the table in its place.
 *
 * @throws Error where the page has no place for it.
 */
export function withScore(page: string, scores: string): string {
  return withPart(page, part, scores);
}
