import { describeError } from "./describe-error.ts";

interface ErrorNoticeProps {
  readonly error: Error;
  readonly onRetry: () => void;
  readonly isRetrying: boolean;
}

/** In place of the table, where not even the first page could be had. */
export function ErrorNotice({ error, onRetry, isRetrying }: ErrorNoticeProps) {
  const { title, detail, reference } = describeError(error);
  return (
    <div className="card notice notice-error" role="alert">
      <span className="notice-mark" aria-hidden="true">
        !
      </span>
      <h2>{title}</h2>
      <p>{detail}</p>
      {reference !== undefined && (
        <p className="notice-reference">
          Request <code>{reference}</code>
        </p>
      )}
      <button
        type="button"
        className="button button-primary"
        onClick={onRetry}
        disabled={isRetrying}
      >
        {isRetrying ? "Trying…" : "Try again"}
      </button>
    </div>
  );
}
