import type { Traits } from "@tsmith/schema";
import type { UnknownError } from "../../client.ts";
import type { Rejection } from "../../service.ts";
import { childrenOf, type TreeNode } from "../tree/node.ts";
import { element, textElement } from "./element.ts";
import { parseXml } from "./parse.ts";

/** Who is at fault, in the words of the protocols with XML. */
export type Fault = "Receiver" | "Sender";

/** What every error in XML starts with. */
export function errorHead(fault: Fault, code: string): string {
  return textElement("Type", fault) + textElement("Code", code);
}

/** Who is at fault where the protocol itself refuses. */
export function faultOfStatus(status: number): Fault {
  return status < 500 ? "Sender" : "Receiver";
}

export function faultOf({ error }: Traits): Fault {
  return error === "client" ? "Sender" : "Receiver";
}

/** The elements of a refusal, which no shape of the model describes. */
export function rejectionContent({ message, failures }: Rejection): string {
  const fields = failures.map(({ path, message: reason }) =>
    element("member", "", textElement("path", path) + textElement("message", reason)),
  );
  const list = fields.length === 0 ? "" : element("fieldList", "", fields.join(""));
  return textElement("message", message) + list;
}

/** An error as a response holds it: its name is a code. */
export function errorOfXml(status: number, error: TreeNode | undefined): UnknownError {
  const textOf = (name: string): string | undefined => childrenOf(error, name)[0]?.text;
  return {
    status,
    name: textOf("Code")?.trim() ?? "",
    message: textOf("Message") ?? textOf("message") ?? "",
  };
}

/** The root of an error's body; whatever comes from a proxy on the way may be no XML. */
export function errorRoot(bytes: Uint8Array): TreeNode | undefined {
  try {
    return parseXml(bytes, Infinity);
  } catch {
    return undefined;
  }
}
