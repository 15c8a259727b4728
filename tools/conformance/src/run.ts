import { casesOf, protocolsOf, type TestCase } from "./cases.ts";
import { runClientRequest } from "./client-request.ts";
import { runClientResponse } from "./client-response.ts";
import { clientSubjectOf, type ClientSubject } from "./client-subject.ts";
import type { Side } from "./definitions.ts";
import { runEventStreamClient } from "./event-stream-client.ts";
import { runEventStreamServer } from "./event-stream-server.ts";
import { runMalformed } from "./malformed.ts";
import { protocols } from "./protocols.ts";
import { runServerRequest } from "./server-request.ts";
import { runServerResponse } from "./server-response.ts";
import { subjectOf, type Subject } from "./subject.ts";
import type { SuiteFile } from "./suite.ts";

/** What is judged: a client, a server, a server's refusals, streams of events. */
export const kinds = ["client", "server", "malformed", "eventStream"] as const;
export type Kind = (typeof kinds)[number];

/** What came of a case. */
export interface Outcome {
  readonly id: string;
  readonly protocol: string;
  readonly kind: Kind;
  readonly side: Side;
  /** By the trait that it is of. */
  readonly test: TestCase["type"];
  /** Why it fails; `undefined` where it passes. */
  readonly message: string | undefined;
}

/** Runs the cases of a model, or those for one protocol. */
export async function runFile(file: SuiteFile, only?: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const protocol of protocolsOf(file.model)) {
    if (only !== undefined && protocol.split("#")[1] !== only) continue;
    const served = protocols.get(protocol);
    const subject = served && subjectOf(file.model, file.service, served);
    const cases = casesOf(file.model, protocol);
    const client = cases.some(({ sides }) => sides.includes("client"))
      ? await clientSubjectOf(file.model, file.service, protocol)
      : undefined;
    for (const testCase of cases) {
      for (const side of testCase.sides) {
        const found =
          side === "client"
            ? await judgeClient(client, testCase)
            : await judgeServer(subject, client, testCase);
        const kind = kindOf(testCase, side);
        // A case of events may be judged on both sides.
        const message = found && kind === "eventStream" ? `as a ${side}: ${found}` : found;
        outcomes.push({ id: testCase.id, protocol, kind, side, test: testCase.type, message });
      }
    }
  }
  return outcomes;
}

function kindOf({ type }: TestCase, side: Side): Kind {
  return type === "malformed" || type === "eventStream" ? type : side;
}

async function judgeServer(
  subject: Subject | undefined,
  client: ClientSubject | undefined,
  testCase: TestCase,
): Promise<string | undefined> {
  if (subject === undefined) return "the protocol is not served";
  try {
    switch (testCase.type) {
      case "request":
        return await runServerRequest(subject, client, testCase);
      case "response":
        return await runServerResponse(subject, testCase);
      case "malformed":
        return await runMalformed(subject, testCase);
      case "eventStream":
        return await runEventStreamServer(subject, testCase);
      default:
        return testCase satisfies never;
    }
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

async function judgeClient(
  subject: ClientSubject | undefined,
  testCase: TestCase,
): Promise<string | undefined> {
  if (subject === undefined) return "no client is generated";
  try {
    if (testCase.type === "request") return await runClientRequest(subject, testCase);
    if (testCase.type === "response") return await runClientResponse(subject, testCase);
    if (testCase.type === "eventStream") return await runEventStreamClient(subject, testCase);
    return "is no case for clients";
  } catch (error) {
    return `threw ${String(error)}`;
  }
}
