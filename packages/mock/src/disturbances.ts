import { type DriftOptions, expectDrift } from "./drift.ts";
import { createFault, type Fault, type FaultName, type FaultOptions } from "./faults.ts";
import { hash } from "./hash.ts";
import { drawLatency, expectLatency, type Latency } from "./latency.ts";
import { createRules, type Reply } from "./rules.ts";

/** What can be said about how answers arrive: of one operation, or of the whole mock. @public */
export interface Disturbable<Input> {
  /** Answers after a while. Of several delays that hold, one is taken, as of replies. */
  delay(latency: Latency): Reply<Input>;
  /** Answers as the service of tomorrow might. */
  drift(options?: DriftOptions): Reply<Input>;
  /** Lets an answer go wrong. */
  fault<Name extends FaultName>(name: Name, ...options: FaultOptions<Name>): Reply<Input>;
}

/** @internal */
export interface Disturbances<Input> extends Disturbable<Input> {
  /** How long the answer to an input takes; `undefined` where nothing is said. */
  readonly takeDelay: (input: Input) => number | undefined;
  readonly takeDrift: (input: Input) => DriftOptions | undefined;
  readonly takeFault: (input: Input) => Fault | undefined;
  readonly clear: () => void;
}

/** @internal */
export function createDisturbances<Input>(chance: number): Disturbances<Input> {
  const delays = createRules<Input, Latency>(hash(chance, "delay"));
  const faults = createRules<Input, Fault>(hash(chance, "fault"));
  const drifts = createRules<Input, DriftOptions>(hash(chance, "drift"));
  let drawn = 0;
  return {
    delay: (latency) => delays.add(expectLatency(latency)),
    drift: (options = {}) => drifts.add(expectDrift(options)),
    fault: (name, ...options) => faults.add(createFault(name, options)),
    takeDelay: (input) => {
      const latency = delays.take(input);
      if (latency === undefined) return undefined;
      drawn += 1;
      return drawLatency(latency, hash(chance, "latency", drawn));
    },
    takeDrift: drifts.take,
    takeFault: faults.take,
    clear: () => {
      delays.clear();
      drifts.clear();
      faults.clear();
      drawn = 0;
    },
  };
}
