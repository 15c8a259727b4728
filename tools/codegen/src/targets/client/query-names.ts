import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { commandNames } from "./names.ts";

/** The names of an operation's option factories. @internal */
export interface QueryNames {
  readonly query: string;
  readonly infiniteQuery: string;
  readonly mutation: string;
}

/**
 * `getCityOptions`, `getCityInfiniteOptions`, `getCityMutation`. An operation `GetCityInfinite` has
 * the second as its own first name: then the one for pages ends with `_`.
 *
 * @internal
 */
export function queryNames(view: ServiceView, operation: OperationView): QueryNames {
  const { method } = commandNames(operation);
  const infiniteQuery = `${method}InfiniteOptions`;
  const isTaken = view.operations.some((other) => queryName(other) === infiniteQuery);
  return {
    query: queryName(operation),
    infiniteQuery: isTaken ? `${infiniteQuery}_` : infiniteQuery,
    mutation: `${method}Mutation`,
  };
}

function queryName(operation: OperationView): string {
  return `${commandNames(operation).method}Options`;
}
