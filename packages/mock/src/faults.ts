/** What may go wrong with an answer, by name, and how it can be shaped. @public */
export interface Faults {
  /** The service is asked too often: its own error for that, else the protocol's. */
  readonly throttle: {
    /** The header `Retry-After`, in seconds. */
    readonly retryAfter?: number;
  };
  /** The service fails, or what stands before it does. */
  readonly serverError: {
    /** 500 unless set. */
    readonly status?: 500 | 502 | 503 | 504;
    /** The header `Retry-After`, in seconds. */
    readonly retryAfter?: number;
  };
  /** There is no answer: the connection ends. */
  readonly dropConnection: {
    /** Whether the service has done what it was asked to before that; `false` unless set. */
    readonly processed?: boolean;
  };
  /** The connection ends within the body. */
  readonly truncateBody: {
    /** How much of the body arrives, from 0 to 1; half of it unless set. */
    readonly part?: number;
  };
  /** A body that is none of its media type. What is no document, such as a blob, stays as it is. */
  readonly malformBody: object;
  /** The body arrives in pieces. */
  readonly slowBody: {
    /** Milliseconds until the last of them. */
    readonly duration: number;
    /** 10 unless set. */
    readonly pieces?: number;
  };
}

/** @public */
export type FaultName = keyof Faults;

/** A fault with its shape, as data. @internal */
export type Fault = {
  readonly [Name in FaultName]: { readonly type: Name } & Faults[Name];
}[FaultName];

/** The options may be left out where none is required. @public */
export type FaultOptions<Name extends FaultName> = object extends Faults[Name]
  ? [options?: Faults[Name]]
  : [options: Faults[Name]];

const NAMES: Readonly<Record<FaultName, true>> = {
  throttle: true,
  serverError: true,
  dropConnection: true,
  truncateBody: true,
  malformBody: true,
  slowBody: true,
};

/** @throws TypeError where there is no such fault. @internal */
export function createFault<Name extends FaultName>(
  type: Name,
  [options]: FaultOptions<Name>,
): Fault {
  if (!Object.hasOwn(NAMES, type)) throw new TypeError(`There is no fault \`${type}\`.`);
  // The options are those of the name, as the parameters say.
  return { ...options, type } as unknown as Fault;
}
