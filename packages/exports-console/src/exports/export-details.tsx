import "./export-details.css";
import type { JournalS3ExportDescription } from "@tsmith/qldb-types";
import { type ReactNode, useEffect, useRef } from "react";
import { EncryptionBadge } from "./encryption-badge.tsx";
import { FormatBadge } from "./format-badge.tsx";
import { LocalTime } from "./local-time.tsx";
import { StatusBadge } from "./status-badge.tsx";

interface ExportDetailsProps {
  readonly job: JournalS3ExportDescription;
  readonly onClose: () => void;
}

/** Everything about one export. It takes the focus, and Escape closes it. */
export function ExportDetails({ job, onClose }: ExportDetailsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { Bucket, Prefix, EncryptionConfiguration: encryption } = job.S3ExportConfiguration;
  return (
    <aside
      className="card details"
      aria-labelledby="details-title"
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <div className="details-head">
        <h2 id="details-title" ref={heading} tabIndex={-1}>
          {job.LedgerName}
        </h2>
        <button type="button" className="button button-quiet" onClick={onClose}>
          Close<span className="visually-hidden"> details</span>
        </button>
      </div>
      <div className="details-badges">
        <StatusBadge status={job.Status} />
      </div>
      <dl>
        <Entry name="Export id">
          <code>{job.ExportId}</code>
        </Entry>
        <Entry name="Created">
          <LocalTime value={job.ExportCreationTime} />
        </Entry>
        <Entry name="From, inclusive">
          <LocalTime value={job.InclusiveStartTime} />
        </Entry>
        <Entry name="To, exclusive">
          <LocalTime value={job.ExclusiveEndTime} />
        </Entry>
        <Entry name="Format">
          <FormatBadge format={job.OutputFormat} />
        </Entry>
        <Entry name="Destination">
          <code>{`s3://${Bucket}/${Prefix}`}</code>
        </Entry>
        <Entry name="Encryption">
          <EncryptionBadge encryption={encryption.ObjectEncryptionType} />
        </Entry>
        {encryption.KmsKeyArn !== undefined && (
          <Entry name="KMS key">
            <code>{encryption.KmsKeyArn}</code>
          </Entry>
        )}
        <Entry name="Role">
          <code>{job.RoleArn}</code>
        </Entry>
      </dl>
    </aside>
  );
}

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="entry">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
