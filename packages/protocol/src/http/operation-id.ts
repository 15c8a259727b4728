import { targetOf, type Constraints, type SchemaRef } from "@tsmith/schema";
import { memberConstraint } from "../constraints/table.ts";
import type { Query } from "./query.ts";

/**
 * The parameter by which the operations of S3 differ that have a path in common. Not every client
 * sends it, and the service does not ask for it.
 */
const PARAMETER = "x-id";

/** An operation among those that have method, path and parameters in common. */
export interface Candidate<T> {
  readonly operation: T;
  /** What the contract has as its id. */
  readonly id: string | undefined;
  /** The headers that a request for it has, in lower case. */
  readonly headers: readonly string[];
  /** The parameters that a request for it has. */
  readonly parameters: readonly string[];
}

/** A pattern without the id of its operation, and the id. */
export function splitId(uri: string): { readonly uri: string; readonly id: string | undefined } {
  const [path = "", query = ""] = uri.split("?", 2);
  const parameters = query.split("&").filter((parameter) => parameter !== "");
  const others = parameters.filter((parameter) => !parameter.startsWith(`${PARAMETER}=`));
  const [found] = parameters.filter((parameter) => !others.includes(parameter));
  return {
    uri: others.length === 0 ? path : `${path}?${others.join("&")}`,
    id: found?.slice(PARAMETER.length + 1),
  };
}

/** What a request for an operation has to have, by the required members of its input. */
export function candidateOf<T>(
  operation: T,
  id: string | undefined,
  input: SchemaRef,
  constraints: Constraints,
): Candidate<T> {
  const { shape } = targetOf(input);
  const members = shape.type === "structure" ? shape.members : [];
  const required = members.flatMap(({ name, schema }) =>
    shape.type === "structure" && memberConstraint(constraints, shape.id, name)?.required === true
      ? [targetOf(schema).traits]
      : [],
  );
  return {
    operation,
    id,
    headers: required.flatMap(({ httpHeader }) => httpHeader?.toLowerCase() ?? []),
    parameters: required.flatMap(({ httpQuery }) => httpQuery ?? []),
  };
}

/** The operation that a request names, or else the one that it has most of what is asked for. */
export function chosen<T>(
  candidates: readonly Candidate<T>[],
  headers: Headers,
  query: Query,
): Candidate<T> | undefined {
  const [named] = query.get(PARAMETER) ?? [];
  const byName = candidates.find(({ id }) => id !== undefined && id === named);
  if (byName !== undefined || candidates.length === 1) return byName ?? candidates[0];
  const possible = candidates.filter(
    (candidate) =>
      candidate.headers.every((name) => headers.has(name)) &&
      candidate.parameters.every((name) => query.has(name)),
  );
  const [best] = possible.toSorted((a, b) => weight(b) - weight(a));
  return best ?? candidates[0];
}

function weight({ headers, parameters }: Candidate<unknown>): number {
  return headers.length + parameters.length;
}

/** A query without the id of an operation, which is no parameter of its input. */
export function withoutId(query: Query): Query {
  if (!query.has(PARAMETER)) return query;
  return new Map([...query].filter(([name]) => name !== PARAMETER));
}
