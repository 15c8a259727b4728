import type { Constraints } from "@tsmith/schema";
import type { ExampleTable } from "../example.ts";
import type { OperationTable } from "../operation.ts";
import type { Arbitraries } from "../shapes.ts";

/** A service's client and mock, as laws ask them; what a law holds together. @public */
export interface Subject<Shapes = Record<string, unknown>> {
  /** The shape id of the protocol's trait, as `aws.protocols#restJson1`. */
  readonly protocol: string;
  readonly operations: OperationTable<Shapes>;
  readonly constraints: Constraints;
  /** What the contract shows; absent where it shows nothing. */
  readonly examples?: ExampleTable;
  /** Values that the contract knows. */
  readonly arbitraries: Arbitraries<Shapes>;
  /** The same, with enum values that it does not know. */
  readonly unknownEnums: Arbitraries<Shapes>;
  /** The same as the first, with union members that it does not know. */
  readonly unknownUnions: Arbitraries<Shapes>;
  readonly mock: (options: MockVariant) => MockUnderTest;
  readonly client: (fetch: Fetch) => ClientUnderTest;
}

/** What carries a request to a service. @public */
export type Fetch = (request: Request) => Promise<Response>;

/** How servers differ that all keep the contract. @public */
export interface MockVariant {
  /** How many items the store holds. */
  readonly items?: number;
  /** Pages hold fewer items than asked for. */
  readonly short?: boolean;
  /** How the last page says that it is the last. */
  readonly lastToken?: "absent" | "empty";
}

/** @public */
export interface ClientUnderTest {
  /** The output, without metadata. Rejects with what the client throws. */
  readonly send: (operation: string, input: unknown) => Promise<unknown>;
  /** What pages hold, in the order in which they come. */
  readonly items: (
    operation: string,
    input: Readonly<Record<string, unknown>>,
  ) => AsyncIterable<unknown>;
}

/** @public */
export interface MockUnderTest {
  readonly fetch: Fetch;
  /** Answers the next request of an operation. */
  readonly answer: (operation: string, answer: ScriptedAnswer) => void;
  /** The decoded inputs of the requests that reached an operation. */
  readonly inputs: (operation: string) => Promise<readonly unknown[]>;
  /** What the store holds that the operation pages over for an input. */
  readonly stored: (
    operation: string,
    input: Readonly<Record<string, unknown>>,
  ) => readonly unknown[];
}

/** @public */
export type ScriptedAnswer =
  | { readonly output: unknown }
  | { readonly error: string; readonly fields: unknown };
