import type { ListedExport, ListExports } from "./program.ts";
import { sign } from "./sign.ts";

interface Page {
  readonly JournalS3Exports?: readonly {
    readonly ExportId: string;
    readonly Status: string;
    readonly ExportCreationTime: number;
  }[];
  readonly NextToken?: string;
}

export const listExports: ListExports = async (region, credentials) => {
  const listed: ListedExport[] = [];
  let token: string | undefined;
  do {
    const url = new URL(`https://qldb.${region}.amazonaws.com/journal-s3-exports?max_results=100`);
    if (token) url.searchParams.set("next_token", token);
    const response = await fetch(await sign(new Request(url), region, "qldb", credentials));
    if (!response.ok) throw new Error(`The service answers ${response.status}.`);
    const page = (await response.json()) as Page;
    for (const { ExportId: id, Status: status, ExportCreationTime } of page.JournalS3Exports ??
      []) {
      listed.push({ id, status, created: new Date(ExportCreationTime * 1000) });
    }
    token = page.NextToken;
  } while (token);
  return listed;
};
