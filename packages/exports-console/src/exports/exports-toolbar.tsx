import "./exports-toolbar.css";
import type { JournalS3ExportDescription } from "@tsmith/qldb-types";
import { labelOf } from "./label.ts";
import { filtersFor, passes, type StatusFilter } from "./status-filter.ts";

const PAGE_SIZES = [10, 20, 50, 100] as const;

interface ExportsToolbarProps {
  /** All that are loaded; `undefined` until something is. */
  readonly exports: readonly JournalS3ExportDescription[] | undefined;
  readonly filter: StatusFilter;
  readonly onFilter: (filter: StatusFilter) => void;
  readonly pageSize: number;
  readonly onPageSize: (size: number) => void;
  readonly onRefresh: () => void;
  readonly isBusy: boolean;
}

export function ExportsToolbar({
  exports,
  filter,
  onFilter,
  pageSize,
  onPageSize,
  onRefresh,
  isBusy,
}: ExportsToolbarProps) {
  return (
    <div className="toolbar">
      <fieldset className="segments">
        <legend className="visually-hidden">Status</legend>
        {filtersFor(exports ?? []).map((candidate) => (
          <label key={candidate} className="segment">
            <input
              type="radio"
              name="status"
              checked={candidate === filter}
              onChange={() => onFilter(candidate)}
            />
            <span className="segment-label">
              {labelOf(candidate)}
              {exports && (
                <span className="segment-count">
                  {exports.filter((job) => passes(candidate, job)).length}
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="toolbar-end">
        <label className="field-inline">
          Page size
          <select value={pageSize} onChange={({ target }) => onPageSize(Number(target.value))}>
            {PAGE_SIZES.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>
        </label>
        <button type="button" className="button" onClick={onRefresh} disabled={isBusy}>
          Refresh
        </button>
      </div>
    </div>
  );
}
