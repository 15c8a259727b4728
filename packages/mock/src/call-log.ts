import type { Rejection } from "@tsmith/protocol";
import { valueAt } from "./path.ts";
import type { FaultName } from "./faults.ts";

/** A request that reached the mock, and what became of it. @public */
export interface LoggedCall<Name extends PropertyKey = string> {
  /** The name of the mock's property. */
  readonly operation: Name;
  readonly request: Request;
  /** By the clock of the mock. */
  readonly startedAt: Date;
  /** Milliseconds that the answer took; absent until it is answered. */
  readonly duration?: number;
  /** As it was read; absent where it is refused. */
  readonly input?: unknown;
  readonly output?: unknown;
  /** The name of the error that it was answered with. */
  readonly error?: string;
  readonly fault?: FaultName;
  /** Why it was refused: it breaks the contract. */
  readonly refusal?: string;
}

/** The calls of a mock in order. @internal */
export interface CallLog {
  readonly calls: readonly LoggedCall[];
  readonly add: (call: LoggedCall) => void;
  /** Tells whoever wants to know that a call is answered. */
  readonly tell: (call: LoggedCall) => void;
  readonly clear: () => void;
}

/** @internal */
export function createCallLog(onCall: ((call: LoggedCall) => void) | undefined): CallLog {
  const calls: LoggedCall[] = [];
  return {
    calls,
    add: (call) => void calls.push(call),
    tell: (call) => onCall?.(call),
    clear: () => {
      calls.length = 0;
    },
  };
}

/**
 * What a developer wants to know of a request that was refused: the operation, and of each member
 * its path, what it must be and what it is.
 *
 * @internal
 */
export function refusalText(operation: string, { message, failures, input }: Rejection): string {
  if (failures.length === 0) return `[${operation}] The request is refused: ${message}`;
  const lines = failures.map((failure) => {
    const path = failure.path.split("/").slice(1).map(unescaped);
    return `  ${failure.path}: ${constraintOf(failure.message)}, found ${shown(valueIn(input, path))}`;
  });
  return [`[${operation}] The request breaks the contract:`, ...lines].join("\n");
}

/** `Member must …` of `Value at '/Name' failed to satisfy constraint: Member must …`. */
function constraintOf(message: string): string {
  return message.replace(/^.* failed to satisfy constraint: /s, "");
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

function valueIn(input: unknown, path: readonly string[]): unknown {
  let value = input;
  for (const step of path) {
    value = Array.isArray(value)
      ? (value as readonly unknown[])[Number(step)]
      : valueAt(value, [step]);
  }
  return value;
}

const LONGEST = 80;

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text =
    JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? `${item}n` : item)) ??
    String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
