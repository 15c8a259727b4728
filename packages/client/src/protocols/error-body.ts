import { collectBody } from "@smithy/core/protocols";
import type { HandlerExecutionContext, HttpResponse, SerdeFunctions } from "@smithy/types";

export type ReadContext = HandlerExecutionContext & SerdeFunctions;

/** Lets the body of an error be read twice: as a document, which says what it is, and by its schema. */
export async function keepErrorBody(response: HttpResponse, context: ReadContext): Promise<void> {
  if (response.statusCode < 300) return;
  response.body = await collectBody(response.body, context);
}
