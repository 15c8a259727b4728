import type { paths } from "@tsmith/qldb-openapi";
import createClient from "openapi-fetch";
import type { ListedExport, ListExports } from "./program.ts";
import { sign } from "./sign.ts";

export const listExports: ListExports = async (region, credentials) => {
  const client = createClient<paths>({ baseUrl: `https://qldb.${region}.amazonaws.com` });
  client.use({ onRequest: ({ request }) => sign(request, region, "qldb", credentials) });
  const listed: ListedExport[] = [];
  let token: string | undefined;
  do {
    const query = { max_results: 100, ...(token && { next_token: token }) };
    const { data, error } = await client.GET("/journal-s3-exports", { params: { query } });
    if (data === undefined) throw new Error(error?.message ?? "The service cannot be understood.");
    for (const job of data.JournalS3Exports ?? []) {
      const created = new Date(job.ExportCreationTime * 1000);
      listed.push({ id: job.ExportId, status: job.Status, created });
    }
    token = data.NextToken;
  } while (token);
  return listed;
};
