import type { UnknownError } from "../../client.ts";
import type { Rejection } from "../../service.ts";
import { utf8 } from "../utf8.ts";
import { isObject } from "./decoder.ts";

/** What a refusal says, which no shape of the model describes. */
export function rejectionMembers({
  reason,
  message,
  failures,
}: Rejection): Readonly<Record<string, unknown>> {
  if (reason !== "validation") return { message };
  return { message, fieldList: failures.map((failure) => ({ ...failure })) };
}

/**
 * An error as a response holds it.
 *
 * @param names - What may say what it is called; the first that is a text does.
 * @param members - Of its document.
 */
export function errorOf(
  status: number,
  names: readonly unknown[],
  { message, Message }: Readonly<Record<string, unknown>>,
): UnknownError {
  const text = names.find((name) => typeof name === "string") ?? "";
  return { status, name: errorName(String(text)), message: String(message ?? Message ?? "") };
}

/**
 * The name of an error without its namespace, and without what is behind a colon.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization
 */
function errorName(text: string): string {
  return text.split(":")[0]?.split("#").at(-1)?.trim() ?? "";
}

/** The members of an error; whatever comes from a proxy on the way may be no JSON. */
export function errorBody(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(utf8(bytes));
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}
