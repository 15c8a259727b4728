import type { Fetch, MockVariant, Subject } from "@tsmith/arbitrary/laws";
import { requestHandlerOf } from "@tsmith/arbitrary/laws";
import { operations, qldbArbitraries, type Shapes } from "@tsmith/qldb-arbitraries";
import {
  ListJournalS3ExportsCommand,
  paginateListJournalS3Exports,
  QLDBClient,
  type ListJournalS3ExportsResponse,
} from "@tsmith/qldb-client";
import { qldbMock } from "@tsmith/qldb-mock";
import { constraints } from "@tsmith/qldb-types/constraints";
import { getResponse } from "msw";

/** A client that talks to `fetch` and nothing else, and never retries. */
export function clientOf(fetch: Fetch): QLDBClient {
  return new QLDBClient({
    region: "eu-central-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    requestHandler: requestHandlerOf(fetch),
    maxAttempts: 1,
  });
}

/** The generated client and the generated mock, MSW between them. */
export const qldb: Subject<Shapes> = {
  protocol: "aws.protocols#restJson1",
  operations,
  constraints,
  arbitraries: qldbArbitraries(),
  unknownEnums: qldbArbitraries({}, { unknownEnums: true }),
  unknownUnions: qldbArbitraries({}, { unknownUnionMembers: true }),
  mock({ items = 0, short, lastToken }: MockVariant) {
    const pages = { ...(short !== undefined && { short }), ...(lastToken && { lastToken }) };
    const mock = qldbMock({ seed: 7, items, pages, warn: () => {} });
    return {
      async fetch(request) {
        const response = await getResponse([...mock.handlers], request);
        if (response === undefined) throw new Error(`Nobody answers ${request.url}.`);
        return response;
      },
      answer(_operation, answer) {
        const { listJournalS3Exports } = mock;
        listJournalS3Exports.reset();
        if ("output" in answer) {
          listJournalS3Exports.reply(answer.output as ListJournalS3ExportsResponse).once();
        } else {
          listJournalS3Exports
            .fail(answer.error as "ValidationException", answer.fields as never)
            .once();
        }
      },
      inputs: async () => mock.calls.listJournalS3Exports.map(({ input }) => input),
      stored: () => mock.store.journalS3Exports.all(),
    };
  },
  client(fetch) {
    const client = clientOf(fetch);
    return {
      async send(_operation, input) {
        const { $metadata: _, ...output } = await client.send(
          new ListJournalS3ExportsCommand(input as never),
        );
        return output;
      },
      items: (_operation, input) => paginateListJournalS3Exports({ client }, input).items(),
    };
  },
};
