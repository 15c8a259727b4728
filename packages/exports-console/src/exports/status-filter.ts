import { ExportStatus, isExportStatus, type JournalS3ExportDescription } from "@tsmith/qldb-types";

/** `OTHER` is every status that the contract does not know yet. */
export type StatusFilter = ExportStatus | "ALL" | "OTHER";

export function passes(filter: StatusFilter, { Status }: JournalS3ExportDescription): boolean {
  if (filter === "ALL") return true;
  return filter === "OTHER" ? !isExportStatus(Status) : Status === filter;
}

/** The filters that make sense for these exports. */
export function filtersFor(
  exports: readonly JournalS3ExportDescription[],
): readonly StatusFilter[] {
  const hasOthers = exports.some(({ Status }) => !isExportStatus(Status));
  return ["ALL", ...Object.values(ExportStatus), ...(hasOthers ? (["OTHER"] as const) : [])];
}
