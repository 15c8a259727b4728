import { useCallback, useRef, useState } from "react";
import { EmptyState } from "./empty-state.tsx";
import { ErrorNotice } from "./error-notice.tsx";
import { ExportDetails } from "./export-details.tsx";
import { ExportsTable } from "./exports-table.tsx";
import { ExportsToolbar } from "./exports-toolbar.tsx";
import { LoadingTable } from "./loading-table.tsx";
import { MoreExports } from "./more-exports.tsx";
import { passes, type StatusFilter } from "./status-filter.ts";
import { useExports } from "./use-exports.ts";

/** The exports of the account: toolbar, table, details. */
export function ExportsPage() {
  const [pageSize, setPageSize] = useState(20);
  const [filter, setFilter] = useState<StatusFilter>("ALL");
  const [openId, setOpenId] = useState<string>();
  const opener = useRef<HTMLElement>(null);
  const { exports, error, refetch, isFetching, ...query } = useExports(pageSize);

  const open = useCallback((id: string, from: HTMLElement) => {
    opener.current = from;
    setOpenId(id);
  }, []);
  const close = useCallback(() => {
    setOpenId(undefined);
    opener.current?.focus();
  }, []);

  const shown = exports?.filter((candidate) => passes(filter, candidate));
  const opened = exports?.find(({ ExportId }) => ExportId === openId);
  return (
    <div className={opened === undefined ? "page" : "page page-with-details"}>
      <section className="page-list" aria-labelledby="exports-title">
        <div className="page-heading">
          <h1 id="exports-title">Journal exports</h1>
          <p>Jobs that write a ledger’s journal to Amazon S3, across all ledgers of the account.</p>
        </div>
        <ExportsToolbar
          exports={exports}
          filter={filter}
          onFilter={setFilter}
          pageSize={pageSize}
          onPageSize={setPageSize}
          onRefresh={() => void refetch()}
          isBusy={isFetching}
        />
        {error !== null && exports === undefined && (
          <ErrorNotice error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        )}
        {exports === undefined && error === null && <LoadingTable rows={Math.min(pageSize, 8)} />}
        {exports?.length === 0 && (
          <EmptyState title="No journal exports yet">
            Exports appear here as soon as a ledger’s journal is exported to Amazon S3. Jobs that
            have expired are not listed.
          </EmptyState>
        )}
        {shown !== undefined && exports !== undefined && exports.length > 0 && (
          <>
            {shown.length > 0 ? (
              <ExportsTable exports={shown} openId={openId} onOpen={open} />
            ) : (
              <EmptyState title="None with this status">
                None of the {exports.length} exports loaded so far has it.
              </EmptyState>
            )}
            <MoreExports
              loaded={exports.length}
              shown={shown.length}
              pageSize={pageSize}
              hasMore={query.hasNextPage}
              isLoading={query.isFetchingNextPage}
              error={error}
              onMore={() => void query.fetchNextPage()}
            />
          </>
        )}
      </section>
      {opened !== undefined && <ExportDetails key={opened.ExportId} job={opened} onClose={close} />}
    </div>
  );
}
