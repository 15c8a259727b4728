import type { Diagnostic, Severity } from "./diagnostic.ts";
import { positionAt, spanOfLocation } from "./locate.ts";
import type { Location } from "./source.ts";
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
 * error[Target]: Member `city` targets `Citty`, which does not exist.
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
    location: other.location,
    underline: "-",
    label: other.message,
    paint: style.related,
  }));
  if (location !== undefined) {
    const paint = (text: string): string => style.severity(text, severity);
    frames.unshift({ arrow: "-->", location, underline: "^", label: "", paint });
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
  readonly location: Location;
  readonly underline: string;
  readonly label: string;
  readonly paint: (text: string) => string;
}

function lineNumberWidth({ location }: Frame): number {
  const { source, start } = spanOfLocation(location);
  return String(positionAt(source, start).line).length;
}

function frameLines(frame: Frame, width: number, style: CodeFrameStyle): string[] {
  const { source, start, end } = spanOfLocation(frame.location);
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
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", start);
  const lineEnd = newline < 0 ? text.length : newline;
  const isLong = lineEnd - lineStart > BEFORE + BEHIND;
  const from = isLong ? Math.max(lineStart, start - BEFORE) : lineStart;
  const to = isLong ? Math.min(lineEnd, start + BEHIND) : lineEnd;
  const head = (from > lineStart ? "…" : "") + visibleLine(text.slice(from, start));
  const mark = visibleLine(text.slice(start, Math.min(end, to)).trimEnd());
  const tail = text.slice(Math.min(end, to), to).trimEnd();
  const rest = visibleLine(tail) + (to < lineEnd ? "…" : "");
  return { text: head + mark + rest, before: widthOf(head), marked: widthOf(mark) };
}
