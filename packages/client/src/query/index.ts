export {
  infiniteQuery,
  type InfiniteQuery,
  type InfiniteQueryOptions,
  type PagedOperation,
} from "./infinite-query.ts";
export { mutation, type Mutation, type MutationOptions } from "./mutation.ts";
export type { OperationKey, PagesKey, QueriedOperation, TaggedKey } from "./query-key.ts";
export { query, type Query, type QueryOptions } from "./query.ts";
