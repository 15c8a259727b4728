import {
  type AstMember,
  hasTrait,
  member,
  type Members,
  trait,
  type Traits,
  withTraits,
} from "./ast.ts";
import { structure, union } from "./data-shapes.ts";
import { add, type Invention } from "./invention.ts";
import { text, wordLike } from "./simple-shapes.ts";

const IN_HEAD = ["httpLabel", "httpQuery", "httpQueryParams", "httpHeader", "httpPrefixHeaders"];
const IN_RESPONSE_HEAD = ["httpHeader", "httpPrefixHeaders", "httpResponseCode"];

/** What an operation says and hears over HTTP. */
export interface Exchange {
  readonly input: Members;
  readonly output: Members;
  readonly traits: Traits;
}

/**
 * Binds members of an operation to parts of a request and a response, as their shapes allow.
 *
 * @param isFixed - whether a member stays where it is
 * @see https://smithy.io/2.0/spec/http-bindings.html
 */
export function boundOverHttp(
  invention: Invention,
  input: Members,
  output: Members,
  isFixed: (name: string) => boolean,
): Exchange {
  const { draw, next } = invention;
  const hasPayload = input.some(([, given]) => hasTrait(given, "httpPayload"));
  const method = draw.one(["POST", "PUT", "PATCH", ...(hasPayload ? [] : ["GET", "DELETE"])]);
  const hasBody = method !== "GET" && method !== "DELETE";
  const bound: Members = input.map(([name, given]) => {
    if (hasTrait(given, "httpPayload") || hasTrait(given, "hostLabel")) return [name, given];
    if (isFixed(name)) return [name, withTraits(given, query(name))];
    return [name, hasBody && draw.chance(0.6) ? given : inHead(invention, name, given)];
  });
  const sent = withMaps(invention, hasBody ? withPayload(invention, bound, IN_HEAD) : bound);
  const fixed = draw.chance(0.1) ? "?fixed=yes&flag" : "";
  return {
    input: sent,
    output: boundOutput(invention, output, isFixed),
    traits: {
      ...trait("http", {
        method,
        uri: `/o${next()}${path(invention, sent)}${fixed}`,
        code: draw.one([200, 200, 200, 201, 202]),
      }),
      ...(method === "GET" && trait("readonly")),
      ...((method === "PUT" || method === "DELETE") && trait("idempotent")),
    },
  };
}

function query(name: string): Traits {
  return trait("httpQuery", name);
}

/** The labels of a path, of which the last may take more than one segment. */
function path({ draw, shapes }: Invention, members: Members): string {
  const labels = members.filter(([, given]) => hasTrait(given, "httpLabel"));
  return labels
    .map(([name, { target }], index) => {
      const isText = target === "smithy.api#String" || shapes.get(target)?.type === "string";
      const isGreedy = isText && index === labels.length - 1 && draw.chance(0.2);
      return `/p${index}/{${name}${isGreedy ? "+" : ""}}`;
    })
    .join("");
}

/** A member in the head of a request, with a shape that can be there. */
function inHead(invention: Invention, name: string, given: AstMember): AstMember {
  const { draw } = invention;
  const required = {
    ...(hasTrait(given, "required") && trait("required")),
    ...(hasTrait(given, "idempotencyToken") && trait("idempotencyToken")),
  };
  const isToken = hasTrait(given, "idempotencyToken");
  const one = isToken ? given.target : wordLike(invention);
  if (isToken) {
    return member(one, { ...required, ...draw.one([query(name), trait("httpHeader", "x-token")]) });
  }
  const many = (): string => add(invention, { type: "list", member: member(one) });
  switch (draw.one(["query", "query", "queries", "header", "header", "headers", "label"])) {
    case "queries":
      return member(many(), { ...required, ...trait("httpQuery", `qs.${name}`) });
    case "header":
      return member(one, { ...required, ...trait("httpHeader", `x-h-${name}`) });
    case "headers":
      return member(many(), { ...required, ...trait("httpHeader", `x-hs-${name}`) });
    case "label":
      return member(one, { ...trait("required"), ...trait("httpLabel") });
    default:
      return member(one, { ...required, ...trait("httpQuery", `q-${name}`) });
  }
}

/** Maps that become as many parameters or headers as they have entries. */
function withMaps(invention: Invention, members: Members): Members {
  const { draw } = invention;
  const texts = (isList: boolean): string => {
    const target = isList
      ? add(invention, { type: "list", member: member("smithy.api#String") })
      : "smithy.api#String";
    return add(invention, {
      type: "map",
      key: member("smithy.api#String"),
      value: member(target),
    });
  };
  return [
    ...members,
    ...(draw.chance(0.1)
      ? ([["theParameters", member(texts(draw.chance(0.5)), trait("httpQueryParams"))]] as const)
      : []),
    ...(draw.chance(0.1)
      ? ([["theHeaders", member(texts(false), trait("httpPrefixHeaders", "x-pre-"))]] as const)
      : []),
  ];
}

function whole(target: string): AstMember {
  return member(target, trait("httpPayload"));
}

/** With a chance one member is the whole body; what would be in a body beside it is left out. */
function withPayload(
  invention: Invention,
  members: Members,
  inItsHead: readonly string[],
): Members {
  const { draw, dialect } = invention;
  const isThere = members.some(([, given]) => hasTrait(given, "httpPayload"));
  if (!isThere && !draw.chance(0.25)) return members;
  const head = members.filter(([, given]) =>
    [...inItsHead, "httpPayload"].some((name) => hasTrait(given, name)),
  );
  if (isThere) return head;
  const stream = (): AstMember => {
    const target = add(invention, { type: "blob", traits: trait("streaming") });
    return member(target, { ...trait("httpPayload"), ...trait("required") });
  };
  const make = draw.one([
    stream,
    () => whole(structure(invention, 2)),
    () => whole(structure(invention, 2)),
    () => whole(dialect.isXml ? structure(invention, 2) : union(invention, 1)),
    () => whole("smithy.api#Blob"),
    () => whole(text(invention)),
    () => whole(dialect.hasDocuments ? "smithy.api#Document" : "smithy.api#String"),
  ]);
  return [...head, ["thePayload", make()]];
}

function boundOutput(
  invention: Invention,
  output: Members,
  isFixed: (name: string) => boolean,
): Members {
  const { draw } = invention;
  const members: Members = output.map(([name, given]) => {
    const isBody = isFixed(name) || hasTrait(given, "httpPayload") || !draw.chance(0.25);
    if (isBody) return [name, given];
    return [name, member(wordLike(invention), trait("httpHeader", `x-o-${name}`))];
  });
  if (draw.chance(0.1)) {
    const code = member("smithy.api#Integer", trait("httpResponseCode"));
    return [...members, ["theCode", code]];
  }
  const isPaged = members.some(([name]) => isFixed(name));
  return isPaged ? members : withPayload(invention, members, IN_RESPONSE_HEAD);
}
