import { paginateListJournalS3Exports, QLDBClient } from "@aws-sdk/client-qldb";
import type { ListedExport, ListExports } from "./program.ts";

export const listExports: ListExports = async (region, credentials) => {
  const client = new QLDBClient({ region, credentials });
  const listed: ListedExport[] = [];
  for await (const page of paginateListJournalS3Exports({ client, pageSize: 100 }, {})) {
    for (const {
      ExportId: id,
      Status: status,
      ExportCreationTime: created,
    } of page.JournalS3Exports ?? []) {
      if (id !== undefined && status !== undefined && created !== undefined) {
        listed.push({ id, status, created });
      }
    }
  }
  return listed;
};
