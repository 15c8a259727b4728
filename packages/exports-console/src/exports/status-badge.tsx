import { type ExportStatus, isExportStatus } from "@tsmith/qldb-types";
import { Badge, type Tone, UnknownBadge } from "./badge.tsx";
import { labelOf } from "./label.ts";

const TONES: Readonly<Record<ExportStatus, Tone>> = {
  IN_PROGRESS: "active",
  COMPLETED: "done",
  CANCELLED: "muted",
};

export function StatusBadge({ status }: { readonly status: string }) {
  if (!isExportStatus(status)) return <UnknownBadge value={labelOf(status)} />;
  return <Badge tone={TONES[status]}>{labelOf(status)}</Badge>;
}
