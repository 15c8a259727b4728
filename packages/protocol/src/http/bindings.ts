import { targetOf, type Member, type StructureShape, type Traits } from "@tsmith/schema";

/** The members of an input by where they stand in a request. */
export interface InputBindings {
  readonly labels: readonly Bound[];
  readonly query: readonly Bound[];
  readonly queryParams: readonly Bound[];
  readonly headers: readonly Bound[];
  readonly prefixHeaders: readonly Bound[];
  readonly payload: Bound | undefined;
  readonly body: readonly Bound[];
}

/** The members of an output or an error by where they stand in a response. */
export interface OutputBindings {
  readonly headers: readonly Bound[];
  readonly prefixHeaders: readonly Bound[];
  readonly responseCode: Bound | undefined;
  readonly payload: Bound | undefined;
  readonly body: readonly Bound[];
}

/** A member with its traits over those of its target. */
export interface Bound extends Member {
  readonly traits: Traits;
}

/** Traits of the other direction mean nothing: their members stand in the body. */
const inputTraits = [
  "httpLabel",
  "httpQuery",
  "httpQueryParams",
  "httpHeader",
  "httpPrefixHeaders",
  "httpPayload",
] as const;
const outputTraits = [
  "httpHeader",
  "httpPrefixHeaders",
  "httpResponseCode",
  "httpPayload",
] as const;

/** @see https://smithy.io/2.0/spec/http-bindings.html */
export function inputBindings(shape: StructureShape): InputBindings {
  const { bound, body } = sort(shape, inputTraits);
  return {
    labels: bound("httpLabel"),
    query: bound("httpQuery"),
    queryParams: bound("httpQueryParams"),
    headers: bound("httpHeader"),
    prefixHeaders: bound("httpPrefixHeaders"),
    payload: bound("httpPayload")[0],
    body,
  };
}

/** @see https://smithy.io/2.0/spec/http-bindings.html */
export function outputBindings(shape: StructureShape): OutputBindings {
  const { bound, body } = sort(shape, outputTraits);
  return {
    headers: bound("httpHeader"),
    prefixHeaders: bound("httpPrefixHeaders"),
    responseCode: bound("httpResponseCode")[0],
    payload: bound("httpPayload")[0],
    body,
  };
}

function sort<K extends keyof Traits>(
  shape: StructureShape,
  names: readonly K[],
): { bound: (name: K) => readonly Bound[]; body: readonly Bound[] } {
  const members = shape.members.map((member) => ({
    ...member,
    traits: targetOf(member.schema).traits,
  }));
  return {
    bound: (name) => members.filter(({ traits }) => traits[name] !== undefined),
    body: members.filter(({ traits }) => names.every((name) => traits[name] === undefined)),
  };
}
