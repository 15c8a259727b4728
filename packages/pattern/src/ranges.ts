/** Inclusive. Lists of ranges are sorted, and their ranges neither overlap nor touch. */
export type Range = readonly [first: number, last: number];

/** Sorts ranges, and merges those that overlap or touch. */
export function union(ranges: readonly Range[]): readonly Range[] {
  const merged: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const previous = merged.at(-1);
    if (previous !== undefined && first <= previous[1] + 1) {
      previous[1] = Math.max(previous[1], last);
    } else {
      merged.push([first, last]);
    }
  }
  return merged;
}

/** What both lists hold. */
export function intersection(left: readonly Range[], right: readonly Range[]): readonly Range[] {
  return union(
    left.flatMap(([first, last]) =>
      right.flatMap((other): Range[] => {
        const both: Range = [Math.max(first, other[0]), Math.min(last, other[1])];
        return both[0] <= both[1] ? [both] : [];
      }),
    ),
  );
}

/** Whether one of the ranges holds a number. */
export function isIn(ranges: readonly Range[], value: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined || value < range[0]) {
      high = middle;
    } else if (value > range[1]) {
      low = middle + 1;
    } else {
      return true;
    }
  }
  return false;
}

/** How many numbers the ranges hold. */
export function countOf(ranges: readonly Range[]): number {
  return ranges.reduce((count, [first, last]) => count + last - first + 1, 0);
}

/** The number at an index that is less than their count. */
export function valueAt(ranges: readonly Range[], index: number): number {
  let left = index;
  for (const [first, last] of ranges) {
    if (left <= last - first) {
      return first + left;
    }
    left -= last - first + 1;
  }
  return Number.NaN;
}
