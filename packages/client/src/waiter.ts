import { checkExceptions, createWaiter, type WaiterResult, WaiterState } from "@smithy/core/client";
import type { WaiterConfiguration } from "@smithy/types";
import { type Acceptor, isAccepted, type Outcome } from "./acceptor.ts";

/** @see https://smithy.io/2.0/additional-specs/waiters.html#waiter-structure @public */
export interface Waiter {
  readonly acceptors: readonly Acceptor[];
  /** In seconds. */
  readonly minDelay?: number;
  /** In seconds. */
  readonly maxDelay?: number;
}

/** Waits for a state of a resource. @public */
export type Wait<Client, Input, Result> = (
  configuration: WaiterConfiguration<Client>,
  input: Input,
) => Promise<WaiterResult<Result>>;

interface Sender {
  // oxlint-disable-next-line typescript/no-explicit-any -- Clients differ in what they send.
  send(command: any): Promise<unknown>;
}

/**
 * Makes a waiter that tells by its result whether the state was reached. An error that no acceptor
 * names is taken as a reason to try again, as the official clients take it.
 *
 * @public
 */
export function waitFor<Client extends Sender, Input, Result>(
  command: new (...input: never) => object,
  { acceptors, minDelay = 2, maxDelay = 120 }: Waiter,
): Wait<Client, Input, Result> {
  // The client's types say which input goes with which command.
  const Command = command as new (input: unknown) => object;
  const check = async (client: Client, input: Input): Promise<WaiterResult<Result>> => {
    const outcome = await send(client, new Command(input), input);
    const accepted = acceptors.find(({ matcher }) => isAccepted(matcher, outcome));
    const reason = "error" in outcome ? outcome.error : outcome.output;
    return { state: accepted ? STATES[accepted.state] : WaiterState.RETRY, reason };
  };
  return (configuration, input) =>
    createWaiter({ minDelay, maxDelay, ...configuration }, input, check);
}

/**
 * Makes a waiter that is rejected unless the state is reached.
 *
 * @public
 */
export function waitUntil<Client extends Sender, Input, Result>(
  command: new (...input: never) => object,
  waiter: Waiter,
): Wait<Client, Input, Result> {
  const wait = waitFor<Client, Input, Result>(command, waiter);
  return async (configuration, input) => checkExceptions(await wait(configuration, input));
}

const STATES = {
  success: WaiterState.SUCCESS,
  failure: WaiterState.FAILURE,
  retry: WaiterState.RETRY,
} as const;

async function send(client: Sender, command: object, input: unknown): Promise<Outcome> {
  try {
    return { input, output: await client.send(command) };
  } catch (error) {
    return { input, error };
  }
}
