import * as official from "@aws-sdk/client-qldb";
import { ConfiguredRetryStrategy } from "@smithy/core/retry";
import * as ours from "@tsmith/qldb-client";

/** What a client made of a list, after how many tries. */
interface Listed {
  readonly count: number | undefined;
  readonly attempts: number | undefined;
}

type Make = (endpoint?: string) => { readonly list: () => Promise<Listed> };

/** Three tries, a millisecond between them. */
function config(endpoint: string | undefined): object {
  return {
    region: "eu-central-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    retryStrategy: new ConfiguredRetryStrategy(3, 1),
    ...(endpoint !== undefined && { endpoint }),
  };
}

/** The official client and the generated one, with their own retries. */
export const clients: readonly (readonly [string, Make])[] = [
  [
    "the official client",
    (endpoint) => {
      const client = new official.QLDBClient(config(endpoint));
      return {
        list: async () => listed(await client.send(new official.ListJournalS3ExportsCommand({}))),
      };
    },
  ],
  [
    "the generated client",
    (endpoint) => {
      const client = new ours.QLDBClient(config(endpoint));
      return {
        list: async () => listed(await client.send(new ours.ListJournalS3ExportsCommand({}))),
      };
    },
  ],
];

function listed(output: {
  readonly JournalS3Exports?: readonly unknown[] | undefined;
  readonly $metadata: { readonly attempts?: number | undefined };
}): Listed {
  return { count: output.JournalS3Exports?.length, attempts: output.$metadata.attempts };
}
