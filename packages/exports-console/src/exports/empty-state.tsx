import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** In place of the table, where there is nothing to show. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="card notice">
      <svg className="notice-picture" viewBox="0 0 120 72" aria-hidden="true">
        <rect x="14" y="8" width="92" height="16" rx="5" />
        <rect x="22" y="30" width="76" height="16" rx="5" />
        <rect x="32" y="52" width="56" height="16" rx="5" />
      </svg>
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  );
}
