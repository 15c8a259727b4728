import { useInfiniteQuery } from "@tanstack/react-query";
import { listJournalS3ExportsInfiniteOptions } from "@tsmith/qldb-client/query";
import { useClient } from "../client-context.ts";

/** The pages of exports that were asked for so far. */
export function useExports(pageSize: number) {
  const client = useClient();
  const query = useInfiniteQuery(
    listJournalS3ExportsInfiniteOptions(client, { MaxResults: pageSize }),
  );
  const exports = query.data?.pages.flatMap(({ JournalS3Exports }) => JournalS3Exports ?? []);
  return { ...query, exports };
}
