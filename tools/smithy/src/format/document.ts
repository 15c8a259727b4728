/** Text that is laid out when it is printed. Strings may hold line breaks, which are kept as they are. */
export type Document = string | readonly Document[] | Break | Indented | Group;

/** A line break; in a group that fits on a line its `flat` text, where it has one. */
interface Break {
  readonly type: "break";
  readonly flat: string | undefined;
}

interface Indented {
  readonly type: "indented";
  readonly content: Document;
}

interface Group {
  readonly type: "group";
  readonly content: Document;
}

/** A line break, whatever fits. */
export const LINE: Document = { type: "break", flat: undefined };

/** Text where the group fits on a line, else a line break. */
export function lineOr(flat: string): Document {
  return { type: "break", flat };
}

/** Content whose lines but the first are indented deeper. */
export function indented(content: Document): Document {
  return { type: "indented", content };
}

/** Content that is put on one line where its first line fits. */
export function group(content: Document): Document {
  return { type: "group", content };
}

/** Documents with a separator between them. */
export function joined(documents: readonly Document[], separator: Document): Document {
  return documents.flatMap((document, index) => (index === 0 ? [document] : [separator, document]));
}

/** The longest line that people want to read. */
export const WIDTH = 120;

const INDENT = 4;

/** The text of a document. Lines without content stay empty. */
export function print(document: Document): string {
  const output: Output = { lines: [], line: "", indent: 0 };
  const todo: Todo[] = [{ document, indent: 0, isFlat: false }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { document: current, indent, isFlat } = next;
    if (typeof current === "string") {
      write(output, current);
    } else if (isList(current)) {
      for (const content of current.toReversed()) todo.push({ document: content, indent, isFlat });
    } else if (current.type === "break") {
      if (isFlat && current.flat !== undefined) write(output, current.flat);
      else breakLine(output, indent);
    } else if (current.type === "indented") {
      todo.push({ document: current.content, indent: indent + INDENT, isFlat });
    } else {
      const content = { document: current.content, indent, isFlat: true };
      const room = WIDTH - Math.max(output.line.length, output.indent);
      todo.push({ ...content, isFlat: isFlat || firstLineWidth(content, todo, room) <= room });
    }
  }
  return [...output.lines, output.line].join("\n");
}

interface Output {
  readonly lines: string[];
  line: string;
  /** How deep the line is indented, once something is on it. */
  indent: number;
}

function write(output: Output, text: string): void {
  if (text === "") return;
  if (output.line === "") output.line = " ".repeat(output.indent);
  const [first = "", ...more] = text.split("\n");
  output.line += first;
  for (const line of more) {
    breakLine(output, 0);
    output.line = line;
  }
}

function breakLine(output: Output, indent: number): void {
  output.lines.push(output.line);
  output.line = "";
  output.indent = indent;
}

/** How wide a document is where all of its groups are on one line. */
export function flatWidth(document: Document): number {
  return firstLineWidth({ document, indent: 0, isFlat: true }, [], WIDTH);
}

interface Todo {
  readonly document: Document;
  readonly indent: number;
  readonly isFlat: boolean;
}

/** The width of a document and what is printed `behind` it, up to a line break; or more than `most`. */
function firstLineWidth(first: Todo, behind: readonly Todo[], most: number): number {
  const todo = [first];
  let left = behind.length;
  let width = 0;
  while (width <= most) {
    const next = todo.pop() ?? behind[--left];
    if (next === undefined) return width;
    const { document, isFlat } = next;
    if (typeof document === "string") {
      const end = document.indexOf("\n");
      if (end >= 0) return width + end;
      width += document.length;
    } else if (isList(document)) {
      for (const content of document.toReversed()) todo.push({ ...next, document: content });
    } else if (document.type === "break") {
      if (!isFlat || document.flat === undefined) return width;
      width += document.flat.length;
    } else {
      todo.push({ ...next, document: document.content });
    }
  }
  return width;
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(document: Document): document is readonly Document[] {
  return Array.isArray(document);
}
