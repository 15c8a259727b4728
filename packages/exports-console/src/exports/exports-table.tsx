import "./exports-table.css";
import type { JournalS3ExportDescription } from "@tsmith/qldb-types";
import { EncryptionBadge } from "./encryption-badge.tsx";
import { FormatBadge } from "./format-badge.tsx";
import { LocalTime } from "./local-time.tsx";
import { StatusBadge } from "./status-badge.tsx";

interface ExportsTableProps {
  readonly exports: readonly JournalS3ExportDescription[];
  readonly openId: string | undefined;
  readonly onOpen: (id: string, from: HTMLElement) => void;
}

export function ExportsTable({ exports, openId, onOpen }: ExportsTableProps) {
  return (
    <div className="card table-card">
      <table className="exports">
        <caption className="visually-hidden">Journal exports, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Ledger</th>
            <th scope="col">Status</th>
            <th scope="col">Format</th>
            <th scope="col">Encryption</th>
            <th scope="col" className="range">
              Exported range
            </th>
            <th scope="col">Created</th>
          </tr>
        </thead>
        <tbody>
          {exports.map((job) => (
            <ExportRow
              key={job.ExportId}
              job={job}
              isOpen={job.ExportId === openId}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ExportRowProps {
  readonly job: JournalS3ExportDescription;
  readonly isOpen: boolean;
  readonly onOpen: (id: string, from: HTMLElement) => void;
}

function ExportRow({ job, isOpen, onOpen }: ExportRowProps) {
  return (
    <tr className={isOpen ? "is-open" : undefined}>
      <th scope="row">
        <button
          type="button"
          className="row-button"
          aria-expanded={isOpen}
          onClick={({ currentTarget }) => onOpen(job.ExportId, currentTarget)}
        >
          {job.LedgerName}
        </button>
        <span className="export-id">{job.ExportId}</span>
      </th>
      <td>
        <StatusBadge status={job.Status} />
      </td>
      <td>
        <FormatBadge format={job.OutputFormat} />
      </td>
      <td>
        <EncryptionBadge
          encryption={job.S3ExportConfiguration.EncryptionConfiguration.ObjectEncryptionType}
        />
      </td>
      <td className="range">
        <LocalTime value={job.InclusiveStartTime} dateOnly /> –{" "}
        <LocalTime value={job.ExclusiveEndTime} dateOnly />
      </td>
      <td className="created">
        <LocalTime value={job.ExportCreationTime} />
      </td>
    </tr>
  );
}
