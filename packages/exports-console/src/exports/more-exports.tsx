import { describeError } from "./describe-error.ts";

interface MoreExportsProps {
  readonly loaded: number;
  readonly shown: number;
  readonly pageSize: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  /** What went wrong with the last page; those before it stay. */
  readonly error: Error | null;
  readonly onMore: () => void;
}

/** The foot of the table: how many there are, and the way to the next page. */
export function MoreExports(props: MoreExportsProps) {
  const { loaded, shown, pageSize, hasMore, isLoading, error, onMore } = props;
  const problem = error === null || isLoading ? undefined : describeError(error);
  return (
    <div className="more">
      <p role="status">{isLoading ? "Loading more exports…" : summary(loaded, shown, hasMore)}</p>
      {problem !== undefined && (
        <p role="alert" className="more-error">
          <strong>{problem.title}.</strong> {problem.detail}
        </p>
      )}
      {hasMore && (
        <button
          type="button"
          className="button button-primary"
          onClick={onMore}
          disabled={isLoading}
        >
          {problem === undefined ? `Load ${pageSize} more` : "Try again"}
        </button>
      )}
    </div>
  );
}

function summary(loaded: number, shown: number, hasMore: boolean): string {
  const some = shown === loaded ? "" : `${shown} of `;
  if (hasMore) return `${some}${loaded} exports loaded so far`;
  return some === "" ? `All ${loaded} exports` : `${some}all ${loaded} exports`;
}
