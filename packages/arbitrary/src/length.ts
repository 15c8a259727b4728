import type { Bounds } from "@tsmith/schema";
import type * as fc from "fast-check";

/** How long things get: `usual` is what they have beyond the least, `most` a limit of patience. */
export interface LengthHabit {
  readonly usual: number;
  readonly most: number;
}

/**
 * Chooses a length within bounds: mostly near the least, now and then exactly the least or the
 * greatest, seldom somewhere between.
 */
export function chooseLength(random: fc.Random, bounds: Bounds, habit: LengthHabit): number {
  const min = bounds.min ?? 0;
  const max = Math.max(min, Math.min(bounds.max ?? Infinity, Math.max(habit.most, min)));
  const usual = Math.min(max, min + habit.usual);
  const die = random.nextInt(0, 31);
  if (die < 2) return min;
  if (die === 2) return max;
  if (die === 3) return random.nextInt(min, max);
  return random.nextInt(min, usual);
}
