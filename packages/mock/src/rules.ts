/**
 * When a reply is given; every method narrows it and returns it. A reply without limits is given
 * always.
 *
 * @public
 */
export interface Reply<Input> {
  /** Gives the reply one time. */
  once(): Reply<Input>;
  /** Gives the reply `count` times. */
  times(count: number): Reply<Input>;
  /** Gives the reply to inputs of which `accepts` is true. */
  when(accepts: (input: Input) => boolean): Reply<Input>;
}

/** The replies that an operation was told to give. @internal */
export interface Rules<Input, Respond> {
  readonly add: (respond: Respond) => Reply<Input>;
  /** The reply for an input, counted as given; `undefined` where there is none. */
  readonly take: (input: Input) => Respond | undefined;
  readonly clear: () => void;
}

interface Rule<Input, Respond> {
  readonly respond: Respond;
  accepts: (input: Input) => boolean;
  /** How often the reply may still be given; infinite without a limit. */
  left: number;
}

/**
 * Replies with a limit are given in the order in which they were made, then the last one without a
 * limit: `reply(a); fail(b).once(); fail(c).once()` answers b, c, a, a, …
 *
 * @internal
 */
export function createRules<Input, Respond>(): Rules<Input, Respond> {
  let rules: Rule<Input, Respond>[] = [];
  return {
    add: (respond) => {
      const rule: Rule<Input, Respond> = { respond, accepts: () => true, left: Infinity };
      rules.push(rule);
      return replyOf(rule);
    },
    take: (input) => {
      const accepting = rules.filter((rule) => rule.left > 0 && rule.accepts(input));
      const rule = accepting.find(({ left }) => left !== Infinity) ?? accepting.at(-1);
      if (rule === undefined) return undefined;
      rule.left -= 1;
      return rule.respond;
    },
    clear: () => {
      rules = [];
    },
  };
}

function replyOf<Input>(rule: Rule<Input, unknown>): Reply<Input> {
  const reply: Reply<Input> = {
    once: () => reply.times(1),
    times: (count) => {
      rule.left = count;
      return reply;
    },
    when: (accepts) => {
      rule.accepts = accepts;
      return reply;
    },
  };
  return reply;
}
