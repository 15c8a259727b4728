import { paginateListJournalS3Exports, QLDBClient } from "@tsmith/qldb-client";
import type { ListedExport, ListExports } from "./program.ts";

export const listExports: ListExports = async (region, credentials) => {
  const client = new QLDBClient({ region, credentials });
  const listed: ListedExport[] = [];
  for await (const job of paginateListJournalS3Exports({ client, pageSize: 100 }, {}).items()) {
    listed.push({ id: job.ExportId, status: job.Status, created: job.ExportCreationTime });
  }
  return listed;
};
