import { createServer } from "@tsmith/protocol";
import type { MalformedCase } from "./cases.ts";
import { responseDifference } from "./compare-response.ts";
import { requestOf } from "./request.ts";
import type { Subject } from "./subject.ts";

/** Sends a request that must be refused, and compares the refusal. */
export async function runMalformed(
  subject: Subject,
  { request, response: expected }: MalformedCase,
): Promise<string | undefined> {
  let isCalled = false;
  const server = createServer(subject.description, async () => {
    isCalled = true;
    return { output: {} };
  });
  const response = await server.handle(requestOf(request));
  if (isCalled) return "the handler is called";
  if (response === undefined) return "no operation matches";
  const regex = expected.messageRegex;
  if (regex !== undefined) {
    const text = await response.clone().text();
    if (!new RegExp(regex).test(text)) return `body: ${text} does not match ${regex}`;
  }
  return responseDifference(
    {
      code: expected.code,
      headers: expected.headers,
      forbidHeaders: [],
      requireHeaders: [],
      body: expected.contents,
      bodyMediaType: expected.mediaType,
    },
    response,
  );
}
