import { isOutputFormat, type OutputFormat } from "@tsmith/qldb-types";
import { Badge, UnknownBadge } from "./badge.tsx";

const LABELS: Readonly<Record<OutputFormat, string>> = {
  ION_BINARY: "Ion binary",
  ION_TEXT: "Ion text",
  JSON: "JSON",
};

export function FormatBadge({ format }: { readonly format: string | undefined }) {
  if (format === undefined) return <span className="absent">Default</span>;
  if (!isOutputFormat(format)) return <UnknownBadge value={format} />;
  return <Badge tone="plain">{LABELS[format]}</Badge>;
}
