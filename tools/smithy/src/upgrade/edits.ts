/** A replacement of a part of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made; they do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let index = 0;
  for (const { start, end, text: replacement } of edits.toSorted(byPlace)) {
    result += text.slice(index, start) + replacement;
    index = end;
  }
  return result + text.slice(index);
}

function byPlace(left: Edit, right: Edit): number {
  return left.start - right.start || left.end - right.end;
}
