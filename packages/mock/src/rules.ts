import { hash } from "./hash.ts";

/**
 * When a reply, a fault or a delay is given; every method narrows it and returns it. What has no
 * limits is given always.
 *
 * @public
 */
export interface Reply<Input> {
  /** Gives it one time. */
  once(): Reply<Input>;
  /** Gives it `count` times. */
  times(count: number): Reply<Input>;
  /** Gives it to inputs of which `accepts` is true. */
  when(accepts: (input: Input) => boolean): Reply<Input>;
  /** Passes over the first `count` calls that it would be given to. */
  after(count: number): Reply<Input>;
  /** Gives it to this part of the calls, from 0 to 1; the seed says which. */
  rate(part: number): Reply<Input>;
}

/** What an operation was told to do. @internal */
export interface Rules<Input, Value> {
  readonly add: (value: Value) => Reply<Input>;
  /** What is given to an input, counted as given; `undefined` where there is nothing. */
  readonly take: (input: Input) => Value | undefined;
  readonly clear: () => void;
}

interface Rule<Input, Value> {
  readonly value: Value;
  readonly isDue: (input: Input) => boolean;
  /** How often it may still be given; infinite without a limit. */
  left: number;
}

/**
 * Rules with a count are given in the order in which they were made, then the last one without:
 * `reply(a); fail(b).once(); fail(c).once()` answers b, c, a, a, …
 *
 * @param chance - What the calls of `rate` are chosen by: another, other calls.
 * @internal
 */
export function createRules<Input, Value>(chance: number): Rules<Input, Value> {
  let rules: Rule<Input, Value>[] = [];
  return {
    add: (value) => {
      const { rule, reply } = createRule<Input, Value>(value, hash(chance, rules.length));
      rules.push(rule);
      return reply;
    },
    take: (input) => {
      const due = rules.filter((rule) => rule.left > 0 && rule.isDue(input));
      const rule = due.find(({ left }) => left !== Infinity) ?? due.at(-1);
      if (rule === undefined) return undefined;
      rule.left -= 1;
      return rule.value;
    },
    clear: () => {
      rules = [];
    },
  };
}

function createRule<Input, Value>(
  value: Value,
  chance: number,
): { readonly rule: Rule<Input, Value>; readonly reply: Reply<Input> } {
  let accepts = (_input: Input): boolean => true;
  let toPassOver = 0;
  let part = 1;
  let considered = 0;
  const rule: Rule<Input, Value> = {
    value,
    left: Infinity,
    isDue: (input) => {
      if (!accepts(input)) return false;
      considered += 1;
      if (considered <= toPassOver) return false;
      return hash(chance, considered) < part * 2 ** 32;
    },
  };
  const reply: Reply<Input> = {
    once: () => reply.times(1),
    times: (count) => {
      rule.left = count;
      return reply;
    },
    when: (condition) => {
      accepts = condition;
      return reply;
    },
    after: (count) => {
      toPassOver = count;
      return reply;
    },
    rate: (wanted) => {
      if (!(wanted >= 0 && wanted <= 1)) {
        throw new RangeError(`A rate is a number from 0 to 1, not ${wanted}.`);
      }
      part = wanted;
      return reply;
    },
  };
  return { rule, reply };
}
