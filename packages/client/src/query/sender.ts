import type { QueriedOperation } from "./query-key.ts";

/** Any client; the types of generated code say which one goes with which command. @internal */
interface Sender {
  send(command: object, options?: { readonly abortSignal?: AbortSignal }): Promise<unknown>;
}

/** Sends an input as the operation's command. @internal */
export function send<Output>(
  client: unknown,
  { command }: QueriedOperation,
  input: unknown,
  abortSignal?: AbortSignal,
): Promise<Output> {
  const Command = command as new (input: unknown) => object;
  const options = abortSignal === undefined ? {} : { abortSignal };
  return (client as Sender).send(new Command(input), options) as Promise<Output>;
}
