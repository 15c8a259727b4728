import { parseQuery, tryUnescape, type Query } from "./query.ts";
import { parseUriPattern, segmentsOf, type Segment } from "./uri-pattern.ts";

/** An operation where it can be reached. */
export interface Route<T> {
  readonly method: string;
  /** The `uri` of `@http`. */
  readonly uri: string;
  readonly operation: T;
}

/** What a request is for, with the labels of its path, still escaped, and the rest of its query. */
export interface RouteMatch<T> {
  readonly operation: T;
  readonly labels: ReadonlyMap<string, string>;
  readonly query: Query;
}

/** Routes by path: one node a segment. */
interface Node<T> {
  readonly literals: Map<string, Node<T>>;
  label: Node<T> | undefined;
  greedyLabel: Node<T> | undefined;
  readonly ends: Map<string, End<T>>;
}

/** Routes of one path and method. */
interface End<T> {
  /** By the first parameter of the query that they ask for, with its value. */
  readonly byParameter: Map<string, Leaf<T>[]>;
  plain: Leaf<T> | undefined;
}

interface Leaf<T> {
  readonly operation: T;
  readonly labels: readonly string[];
  readonly query: readonly (readonly [name: string, value: string])[];
}

export interface Router<T> {
  readonly match: (method: string, path: string, query: string) => RouteMatch<T> | undefined;
}

/**
 * Builds the routes of a service into a trie, so that finding one costs the same whatever their
 * number. The most specific route wins: in the path a literal before a label before a greedy label,
 * from the left; then the one that asks for most of the query.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#specificity-routing
 */
export function createRouter<T>(routes: readonly Route<T>[]): Router<T> {
  const root = node<T>();
  for (const route of routes) insert(root, route);
  return {
    match: (method, path, queryText) => {
      const segments = segmentsOf(path);
      const query = parseQuery(queryText);
      return find(root, { method, segments, query, values: [] }, 0);
    },
  };
}

function node<T>(): Node<T> {
  return { literals: new Map(), label: undefined, greedyLabel: undefined, ends: new Map() };
}

function insert<T>(root: Node<T>, { method, uri, operation }: Route<T>): void {
  const { segments, query } = parseUriPattern(uri);
  let at = root;
  for (const segment of segments) at = child(at, segment);
  const labels = segments.filter(({ type }) => type !== "literal").map(({ text }) => text);
  const end = at.ends.get(method) ?? { byParameter: new Map(), plain: undefined };
  at.ends.set(method, end);
  const leaf: Leaf<T> = { operation, labels, query };
  const [first] = query;
  if (first === undefined) {
    end.plain ??= leaf;
    return;
  }
  const key = parameterKey(...first);
  const leaves = end.byParameter.get(key) ?? [];
  leaves.push(leaf);
  end.byParameter.set(key, leaves);
}

function parameterKey(name: string, value: string): string {
  return `${name}=${value}`;
}

function child<T>(parent: Node<T>, { type, text }: Segment): Node<T> {
  switch (type) {
    case "literal": {
      const existing = parent.literals.get(text) ?? node<T>();
      parent.literals.set(text, existing);
      return existing;
    }
    case "label":
      return (parent.label ??= node<T>());
    case "greedyLabel":
      return (parent.greedyLabel ??= node<T>());
    default:
      return type satisfies never;
  }
}

/** More parameters weigh more; of as many, those with a value. */
function weight({ query }: Leaf<unknown>): number {
  return query.length * 1000 + query.filter(([, value]) => value !== "").length;
}

interface Search {
  readonly method: string;
  readonly segments: readonly string[];
  readonly query: Query;
  /** The texts of the labels that lie behind. */
  readonly values: readonly string[];
}

function find<T>(at: Node<T>, search: Search, index: number): RouteMatch<T> | undefined {
  const segment = search.segments[index];
  if (segment === undefined) return finish(at, search);
  // A literal may be escaped where it need not be.
  const literal = at.literals.get(segment) ?? at.literals.get(tryUnescape(segment) ?? segment);
  const found = literal === undefined ? undefined : find(literal, search, index + 1);
  if (found !== undefined) return found;
  const labelled =
    at.label === undefined || segment === ""
      ? undefined
      : find(at.label, withValue(search, segment), index + 1);
  return labelled ?? (at.greedyLabel && findGreedy(at.greedyLabel, search, index));
}

/**
 * There is at most one greedy label in a path, and it takes as much as it can. What comes after it
 * is more specific than nothing.
 */
function findGreedy<T>(after: Node<T>, search: Search, index: number): RouteMatch<T> | undefined {
  const { length } = search.segments;
  const upTo = (end: number): RouteMatch<T> | undefined => {
    const value = search.segments.slice(index, end).join("/");
    return value === "" ? undefined : find(after, withValue(search, value), end);
  };
  for (let end = length - 1; end > index; end -= 1) {
    const found = upTo(end);
    if (found !== undefined) return found;
  }
  return upTo(length);
}

function withValue(search: Search, value: string): Search {
  return { ...search, values: [...search.values, value] };
}

function finish<T>(at: Node<T>, { method, query, values }: Search): RouteMatch<T> | undefined {
  const end = at.ends.get(method);
  if (end === undefined) return undefined;
  const leaf = bestLeaf(end, query) ?? end.plain;
  if (leaf === undefined) return undefined;
  const labels = new Map(leaf.labels.map((label, i) => [label, values[i] ?? ""]));
  return { operation: leaf.operation, labels, query: withoutLiterals(query, leaf) };
}

/** What the pattern itself asks for says nothing of the input. */
function withoutLiterals(query: Query, { query: literals }: Leaf<unknown>): Query {
  if (literals.length === 0) return query;
  const names = new Set(literals.map(([name]) => name));
  return new Map([...query].filter(([name]) => !names.has(name)));
}

function bestLeaf<T>(end: End<T>, query: Query): Leaf<T> | undefined {
  if (end.byParameter.size === 0) return undefined;
  let best: Leaf<T> | undefined;
  for (const [name, values] of query) {
    for (const value of values) {
      for (const leaf of end.byParameter.get(parameterKey(name, value)) ?? []) {
        if (isAsked(leaf, query) && (best === undefined || weight(leaf) > weight(best)))
          best = leaf;
      }
    }
  }
  return best;
}

function isAsked({ query: parameters }: Leaf<unknown>, query: Query): boolean {
  return parameters.every(([name, value]) => query.get(name)?.includes(value) === true);
}
