import type { Partially } from "@tsmith/mock";
import type { JournalS3ExportDescription } from "@tsmith/qldb-types";

type Seed = Partially<JournalS3ExportDescription>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Exports as a team has them: the newest first, each of the days before it, the last few still
 * written. The mock fills in all the rest.
 *
 * @param drift - Some have values that the contract does not know yet.
 */
export function seededExports(count: number, drift: boolean, now: Date): readonly Seed[] {
  return Array.from({ length: count }, (_, index) => {
    const created = now.getTime() - (index + 1) * 7 * HOUR - (index % 5) * 11 * 60_000;
    const end = created - (created % DAY);
    const isNew = drift && index % 4 === 1;
    return {
      ExportCreationTime: new Date(created),
      InclusiveStartTime: new Date(end - (1 + (index % 30)) * DAY),
      ExclusiveEndTime: new Date(end),
      Status: isNew ? "PAUSED" : status(index),
      OutputFormat: isNew ? "PARQUET" : format(index),
      S3ExportConfiguration: {
        EncryptionConfiguration: {
          ObjectEncryptionType: isNew ? "SSE_KMS_DSSE" : encryption(index),
        },
      },
    };
  });
}

function status(index: number): "CANCELLED" | "COMPLETED" | "IN_PROGRESS" {
  if (index < 3) return "IN_PROGRESS";
  return index % 9 === 5 ? "CANCELLED" : "COMPLETED";
}

function format(index: number): "ION_BINARY" | "ION_TEXT" | "JSON" | undefined {
  return (["ION_BINARY", "JSON", "ION_TEXT", "JSON", undefined] as const)[index % 5];
}

function encryption(index: number): "NO_ENCRYPTION" | "SSE_KMS" | "SSE_S3" {
  return (["SSE_KMS", "SSE_S3", "SSE_KMS", "NO_ENCRYPTION"] as const)[index % 4] ?? "SSE_KMS";
}
