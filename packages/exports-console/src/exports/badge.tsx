import "./badge.css";
import type { ReactNode } from "react";

/** How a value is to be felt; `unknown` is one that this version of the contract does not have. */
export type Tone = "active" | "done" | "muted" | "plain" | "unknown" | "warning";

interface BadgeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Said to those who point at it, and to those who cannot see its colour. */
  readonly hint?: string;
}

export function Badge({ tone, children, hint }: BadgeProps) {
  return (
    <span className={`badge badge-${tone}`} title={hint}>
      {children}
      {hint !== undefined && <span className="visually-hidden"> ({hint})</span>}
    </span>
  );
}

/** For a value that the service has learnt since this console was built. */
export function UnknownBadge({ value }: { readonly value: string }) {
  return (
    <Badge tone="unknown" hint="not known to this version of the console">
      {value} <span aria-hidden="true">?</span>
    </Badge>
  );
}
