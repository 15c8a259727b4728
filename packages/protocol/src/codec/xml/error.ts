import type { RejectionCode } from "../../errors.ts";
import type { Traits } from "../../schema/traits.ts";
import type { Rejection } from "../../service.ts";
import { element, textElement } from "./element.ts";

/** Who is at fault, in the words of the protocols with XML. */
type Fault = "Receiver" | "Sender";

/** What every error in XML starts with. */
export function errorHead(fault: Fault, code: string): string {
  return textElement("Type", fault) + textElement("Code", code);
}

export function faultOf({ error }: Traits): Fault {
  return error === "client" ? "Sender" : "Receiver";
}

/** The elements of a refusal, which no shape of the model describes. */
export function rejectionContent(
  { message, failures }: Rejection,
  { status, name }: RejectionCode,
): string {
  const fields = failures.map(({ path, message: reason }) =>
    element("member", "", textElement("path", path) + textElement("message", reason)),
  );
  const list = fields.length === 0 ? "" : element("fieldList", "", fields.join(""));
  const head = errorHead(status < 500 ? "Sender" : "Receiver", name);
  return head + textElement("message", message) + list;
}
