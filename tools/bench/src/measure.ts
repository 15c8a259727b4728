/** A step to be timed, under the name that is printed. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
  /** How many steps a run is; one unless set. */
  readonly runs?: number;
}

const ROUNDS = 15;
const ROUND_MILLISECONDS = 60;

/**
 * Times contenders in turns, so that what else the machine does falls on all of them.
 *
 * @returns milliseconds of one run of each, the median of all rounds
 */
export async function measure(contenders: readonly Contender[]): Promise<readonly number[]> {
  const rounds: number[][] = contenders.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const time = await timeOf(contender);
      // The first round warms up.
      if (round > 0) rounds[index]?.push(time);
    }
  }
  return rounds.map(median);
}

async function timeOf({ run, runs: atOnce = 1 }: Contender): Promise<number> {
  const start = performance.now();
  let runs = 0;
  do {
    await run();
    runs += atOnce;
  } while (performance.now() - start < ROUND_MILLISECONDS);
  return (performance.now() - start) / runs;
}

/** The middle one. */
export function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[times.length >> 1] ?? 0;
}

/** A line for each contender: its time, and its ratio to the first. */
export async function compare(title: string, contenders: readonly Contender[]): Promise<string> {
  const times = await measure(contenders);
  return printTimes(
    title,
    contenders.map(({ name }, index) => ({ name, milliseconds: times[index] ?? 0 })),
  );
}

/** What something took, under its name. */
export interface Time {
  readonly name: string;
  readonly milliseconds: number;
}

/** A line for each time, with its ratio to the first. */
export function printTimes(title: string, times: readonly Time[]): string {
  const reference = times[0]?.milliseconds ?? 1;
  const lines = times.map(({ name, milliseconds }) => {
    const ratio = milliseconds / reference;
    return `  ${name.padEnd(40)} ${milliseconds.toFixed(3).padStart(10)} ms  × ${ratio.toFixed(2)}`;
  });
  return `${[title, ...lines].join("\n")}\n`;
}
