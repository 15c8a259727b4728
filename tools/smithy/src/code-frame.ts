import type { Diagnostic, Severity } from "./diagnostic.ts";
import { positionAt, spanOfLocation } from "./locate.ts";
import type { Span } from "./source.ts";
import { visibleLine, widthOf } from "./visible-line.ts";

/** How the parts of a printed diagnostic look; each function wraps text, in colours for example. @public */
export interface CodeFrameStyle {
  /** The severity and event id, and the underline. */
  readonly severity: (text: string, severity: Severity) => string;
  readonly message: (text: string) => string;
  readonly path: (text: string) => string;
  /** Line numbers, arrows and bars. */
  readonly gutter: (text: string) => string;
  /** What is said about a related location, and its underline. */
  readonly related: (text: string) => string;
  readonly hint: (text: string) => string;
}

const PLAIN: CodeFrameStyle = {
  severity: (text) => text,
  message: (text) => text,
  path: (text) => text,
  gutter: (text) => text,
  related: (text) => text,
  hint: (text) => text,
};

/**
 * A diagnostic as a person reads it: what is wrong, where, the line with the place underlined, the
 * related places, and what to do about it. Ends without a line break.
 *
 * ```
 * error[Target.UnresolvedShape]: Member `city` targets `Citty`, which does not exist.
 *   --> main.smithy:5:9
 *    |
 *  5 |   city: Citty
 *    |         ^^^^^
 *    = hint: Did you mean `City`?
 * ```
 *
 * @public
 */
export function codeFrame(diagnostic: Diagnostic, style: CodeFrameStyle = PLAIN): string {
  const { id, severity, message, shape, location, related = [], hint } = diagnostic;
  const label = style.severity(`${severity.toLowerCase()}[${visibleLine(id)}]`, severity);
  const frames: Frame[] = related.map((other) => ({
    arrow: ":::",
    span: spanOfLocation(other.location),
    underline: "-",
    label: other.message,
    paint: style.related,
  }));
  if (location !== undefined) {
    const paint = (text: string): string => style.severity(text, severity);
    frames.unshift({
      arrow: "-->",
      span: spanOfLocation(location),
      underline: "^",
      label: "",
      paint,
    });
  }
  const width = Math.max(1, ...frames.map(lineNumberWidth));
  const note = `${" ".repeat(width)} ${style.gutter("=")}`;
  const lines = [
    `${label}: ${style.message(visibleLine(message))}`,
    ...frames.flatMap((frame) => frameLines(frame, width, style)),
  ];
  if (shape !== undefined) lines.push(`${note} shape: ${visibleLine(shape)}`);
  if (hint !== undefined) lines.push(`${note} ${style.hint(`hint: ${visibleLine(hint)}`)}`);
  return lines.join("\n");
}

interface Frame {
  readonly arrow: string;
  readonly span: Span;
  readonly underline: string;
  readonly label: string;
  readonly paint: (text: string) => string;
}

function lineNumberWidth({ span: { source, start } }: Frame): number {
  return String(positionAt(source, start).line).length;
}

function frameLines(frame: Frame, width: number, style: CodeFrameStyle): string[] {
  const { source, start, end } = frame.span;
  const { line, column } = positionAt(source, start);
  const { text, before, marked } = excerpt(source.text, start, end);
  const margin = " ".repeat(width);
  const bar = style.gutter("|");
  const path = style.path(`${visibleLine(source.name)}:${line}:${column}`);
  const label = frame.label === "" ? "" : ` ${visibleLine(frame.label)}`;
  const underline = frame.paint(`${frame.underline.repeat(Math.max(1, marked))}${label}`);
  return [
    `${margin}${style.gutter(frame.arrow)} ${path}`,
    `${margin} ${bar}`,
    `${style.gutter(String(line).padStart(width))} ${bar} ${text}`.trimEnd(),
    `${margin} ${bar} ${" ".repeat(before)}${underline}`,
  ];
}

/** The line of an offset, or the part of it around the offset. */
interface Excerpt {
  readonly text: string;
  /** How wide the text in front of the mark is, and the mark. */
  readonly before: number;
  readonly marked: number;
}

/** The code units that are shown of a long line, in front of the place and behind it. */
const BEFORE = 50;
const BEHIND = 70;

function excerpt(text: string, start: number, end: number): Excerpt {
  // A line may be a whole file, of which nothing is looked at but what is shown.
  const reach = BEFORE + BEHIND + 1;
  const left = Math.max(0, start - reach);
  const right = Math.min(text.length, start + reach);
  const newlineBefore = text.slice(left, start).lastIndexOf("\n");
  const newlineBehind = text.slice(start, right).indexOf("\n");
  const lineStart = newlineBefore < 0 ? left : left + newlineBefore + 1;
  const lineEnd = newlineBehind < 0 ? right : start + newlineBehind;
  const isLong = lineEnd - lineStart > BEFORE + BEHIND;
  const from = isLong ? Math.max(lineStart, start - BEFORE) : lineStart;
  const to = isLong ? Math.min(lineEnd, start + BEHIND) : lineEnd;
  const head = (from > lineStart ? "…" : "") + visibleLine(text.slice(from, start));
  const mark = visibleLine(text.slice(start, Math.min(end, to)).trimEnd());
  const tail = text.slice(Math.min(end, to), to).trimEnd();
  const rest = visibleLine(tail) + (to < lineEnd ? "…" : "");
  return { text: head + mark + rest, before: widthOf(head), marked: widthOf(mark) };
}
