const CONTEXT = 3;

interface Line {
  readonly mark: " " | "-" | "+";
  readonly text: string;
}

/**
 * The difference of two texts in unified form, three lines of context around each change.
 *
 * @param before - `undefined` for a file that is not there
 */
export function unifiedDiff(
  name: string,
  before: string | undefined,
  after: string | undefined,
): string {
  const lines = compare(linesOf(before), linesOf(after));
  const head = [
    `--- ${before === undefined ? "/dev/null" : `a/${name}`}`,
    `+++ ${after === undefined ? "/dev/null" : `b/${name}`}`,
  ];
  return `${[...head, ...hunks(lines)].join("\n")}\n`;
}

function linesOf(text: string | undefined): readonly string[] {
  return text === undefined || text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

function same(text: string): Line {
  return { mark: " ", text };
}

/** Common head and tail, and between them the longest common subsequence. */
function compare(before: readonly string[], after: readonly string[]): readonly Line[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [
    ...before.slice(0, head).map(same),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

/** Beyond this many pairs of lines the middle is shown as replaced whole. */
const MOST_PAIRS = 4_000_000;

function middle(before: readonly string[], after: readonly string[]): readonly Line[] {
  const removed = before.map((text): Line => ({ mark: "-", text }));
  const added = after.map((text): Line => ({ mark: "+", text }));
  if (before.length * after.length > MOST_PAIRS) return [...removed, ...added];
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(
              lengths[(row + 1) * width + column] ?? 0,
              lengths[row * width + column + 1] ?? 0,
            );
    }
  }
  const lines: Line[] = [];
  let row = 0;
  let column = 0;
  for (;;) {
    const gone = removed[row];
    const fresh = added[column];
    if (gone === undefined && fresh === undefined) return lines;
    if (gone !== undefined && gone.text === fresh?.text) {
      lines.push({ mark: " ", text: gone.text });
      row += 1;
      column += 1;
    } else if (
      fresh === undefined ||
      (gone !== undefined &&
        (lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
    ) {
      if (gone !== undefined) lines.push(gone);
      row += 1;
    } else {
      lines.push(fresh);
      column += 1;
    }
  }
}

/** Changes that are near one another share a hunk. */
function hunks(lines: readonly Line[]): readonly string[] {
  const output: string[] = [];
  let beforeLine = 1;
  let afterLine = 1;
  let index = 0;
  const step = (line: Line): void => {
    if (line.mark !== "+") beforeLine += 1;
    if (line.mark !== "-") afterLine += 1;
  };
  while (index < lines.length) {
    const next = lines.findIndex(({ mark }, at) => at >= index && mark !== " ");
    if (next < 0) break;
    const start = Math.max(index, next - CONTEXT);
    for (; index < start; index += 1) step(lines[index] ?? { mark: " ", text: "" });
    let end = next;
    for (let quiet = 0; end < lines.length && quiet <= 2 * CONTEXT; end += 1) {
      quiet = lines[end]?.mark === " " ? quiet + 1 : 0;
    }
    while (end > next + 1 && lines[end - 1]?.mark === " " && trailing(lines, end) > CONTEXT)
      end -= 1;
    const hunk = lines.slice(start, end);
    const size = (mark: "-" | "+"): number => hunk.filter((line) => line.mark !== mark).length;
    output.push(`@@ -${range(beforeLine, size("+"))} +${range(afterLine, size("-"))} @@`);
    for (const line of hunk) {
      output.push(line.mark + line.text);
      step(line);
    }
    index = end;
  }
  return output;
}

function range(line: number, count: number): string {
  return `${count === 0 ? line - 1 : line},${count}`;
}

/** How many lines before `end` are unchanged without a break. */
function trailing(lines: readonly Line[], end: number): number {
  let count = 0;
  while (lines[end - 1 - count]?.mark === " ") count += 1;
  return count;
}
