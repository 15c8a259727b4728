import type { Impact, Verdict } from "@tsmith/codegen";
import type { Diagnostic } from "@tsmith/smithy";

/** What a change is, ready to be shown. */
export interface Comparison {
  readonly name: string;
  readonly verdict: Verdict;
  readonly impacts: readonly Impact[];
  readonly events: readonly Diagnostic[];
}

/** A change as an entry of a change log, in Markdown: what breaks, what is new, what else changed. */
export function changeLogEntry({ name, verdict, impacts, events }: Comparison): string {
  const broken = new Set(impacts.map(({ shape }) => shape));
  const others = events.filter(
    ({ shape, severity }) =>
      severity !== "SUPPRESSED" && !(shape !== undefined && broken.has(shape)),
  );
  return [
    `## ${inline(name)}: ${TITLES[verdict.bump]}`,
    ...section(
      "Breaking",
      impacts.map(({ message, witness, breaks }) => {
        return `- ${inline(message)} Breaks ${breaks.join(" and ")}: ${inline(witness)}.`;
      }),
    ),
    ...section("Added", others.filter(isNew).map(eventLine)),
    ...section("Changed", others.filter((event) => !isNew(event)).map(eventLine)),
    "",
  ].join("\n");
}

const TITLES: Readonly<Record<Verdict["bump"], string>> = {
  major: "a major change",
  minor: "a minor change",
  patch: "a patch",
  none: "no change",
};

function isNew({ id }: Diagnostic): boolean {
  return /^Added|\.Appended\./.test(id);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `### ${title}`, "", ...new Set(lines)];
}

function eventLine({ message }: Diagnostic): string {
  return `- ${inline(message)}`;
}

/** Text of a model on one line, in which nothing but its code spans is Markdown. */
function inline(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  // Code spans stay; what is between them is escaped.
  return line
    .split(/(`[^`]*`)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[\\`*_[\]<>#|]/g, String.raw`\$&`),
    )
    .join("");
}
