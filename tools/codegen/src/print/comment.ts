import { type Doc, hardline, join, text } from "./doc.ts";

/**
 * A JSDoc block; nothing where there are no lines. `*` + `/` inside is broken up, and an `@` in
 * front of a word of model text is escaped, so that documentation cannot end the comment or add tags.
 *
 * @internal
 */
export function comment(paragraphs: readonly Paragraph[]): Doc {
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 && needsGap(paragraphs[index - 1], paragraph) ? [""] : []),
    ...paragraph.lines.map((line) => escapeLine(line, paragraph.type)),
  ]);
  if (lines.length === 0) return [];
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return [text(`/** ${only} */`), hardline];
  return [
    text("/**"),
    hardline,
    join(
      hardline,
      lines.map((line) => text(line === "" ? " *" : ` * ${line}`)),
    ),
    hardline,
    text(" */"),
    hardline,
  ];
}

/** Lines of a comment: free text, or a tag of our own. @internal */
export interface Paragraph {
  readonly type: "text" | "tag";
  readonly lines: readonly string[];
}

/** Text of a model, as lines. @internal */
export function textParagraph(value: string): Paragraph {
  return { type: "text", lines: value.trim().split(/\r\n|[\n\r\u2028\u2029]/) };
}

/** A tag such as `@public`, with trusted or escaped content. @internal */
export function tag(name: string, content = ""): Paragraph {
  return { type: "tag", lines: [`@${name}${content && " "}${content}`] };
}

function needsGap(previous: Paragraph | undefined, next: Paragraph): boolean {
  return previous?.type === "text" || next.type === "text";
}

function escapeLine(line: string, type: Paragraph["type"]): string {
  const safe = line.trimEnd().replaceAll("*/", "*\\/");
  return type === "text" ? escapeTags(safe) : safe;
}

/** Text of a model in which nothing is a tag: `@` in front of a word is escaped. @internal */
export function escapeTags(content: string): string {
  return content.replace(/(^|[\s{])@(?=[A-Za-z])/g, "$1\\@");
}
