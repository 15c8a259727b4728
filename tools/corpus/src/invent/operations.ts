import { hasTrait, member, type Members, trait, type Traits } from "./ast.ts";
import { dataMember, dataMembers, structure } from "./data-shapes.ts";
import { boundOverHttp } from "./http-bindings.ts";
import { add, addEnds, addStructure, type Invention } from "./invention.ts";
import { memberNames } from "./names.ts";
import { simple, text } from "./simple-shapes.ts";

const DEPTH = 3;
/** The members that make pages. */
const PAGING = ["Token", "Limit", "Items", "NextToken", "Page"];

/** What an operation is made of. */
interface Parts {
  readonly input: Members;
  readonly output: Members;
  readonly errors: readonly string[];
  readonly traits: Traits;
}

/** An operation of its own. @returns its id */
export function operation(invention: Invention, errors: readonly string[]): string {
  const { draw } = invention;
  if (draw.chance(0.3)) return addOperation(invention, { ...pages(invention), errors });
  const token = member("smithy.api#String", trait("idempotencyToken"));
  const input: Members = [
    ...dataMembers(invention, draw.integer(0, 6), DEPTH),
    ...(draw.chance(0.2) ? ([["clientToken", token]] as const) : []),
  ];
  const output = dataMembers(invention, draw.integer(0, 6), DEPTH);
  return addOperation(invention, {
    input: withEvents(invention, input, 0.05),
    output: withEvents(invention, output, 0.12),
    errors,
    traits: {},
  });
}

/** @see https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait */
function pages(invention: Invention): Omit<Parts, "errors"> {
  const { draw, dialect } = invention;
  const isMap = draw.chance(0.15) && !dialect.isXml;
  const item = draw.one([() => text(invention, true), () => simple(invention), undefined]);
  const target = item === undefined ? structure(invention, 2) : item();
  const items = isMap
    ? add(invention, { type: "map", key: member("smithy.api#String"), value: member(target) })
    : add(invention, { type: "list", member: member(target) });
  const page: Members = [
    ["Items", member(items, draw.chance(0.4) ? trait("required") : {})],
    ["NextToken", member("smithy.api#String")],
  ];
  const isNested = draw.chance(0.25);
  const hasSize = draw.chance(0.8);
  const others = dataMembers(invention, draw.integer(0, 2), DEPTH);
  return {
    input: [
      ["Token", member("smithy.api#String")],
      ...(hasSize ? ([["Limit", member("smithy.api#Integer")]] as const) : []),
      ...others,
    ],
    output: isNested ? [["Page", member(addStructure(invention, page), trait("required"))]] : page,
    traits: trait("paginated", {
      inputToken: "Token",
      outputToken: isNested ? "Page.NextToken" : "NextToken",
      items: isNested ? "Page.Items" : "Items",
      ...(hasSize && { pageSize: "Limit" }),
    }),
  };
}

/** @see https://smithy.io/2.0/spec/streaming.html#event-streams */
function withEvents(invention: Invention, members: Members, part: number): Members {
  const { draw, dialect } = invention;
  if (!dialect.hasEvents || !draw.chance(part)) return members;
  const events = memberNames(draw, draw.integer(1, 3)).map((name) => {
    const payload = member("smithy.api#Blob", trait("eventPayload"));
    const event = addStructure(
      invention,
      [
        ["head", member("smithy.api#String", trait("eventHeader"))],
        draw.chance(0.5) ? ["payload", payload] : ["part", dataMember(invention, 1)],
      ],
      {},
      "Event",
    );
    return [name, member(event)];
  });
  const stream = add(
    invention,
    { type: "union", members: Object.fromEntries(events), traits: trait("streaming") },
    "Events",
  );
  // Over HTTP a stream is the whole body, and what is beside it is in the head.
  return dialect.isRest
    ? [["events", member(stream, trait("httpPayload"))]]
    : [...members, ["events", member(stream)]];
}

function isOfPaging(name: string): boolean {
  return PAGING.includes(name);
}

/** @see https://smithy.io/2.0/spec/endpoint-traits.html#hostlabel-trait */
function withHostLabel(invention: Invention, input: Members): Members {
  const { draw, dialect } = invention;
  if (!draw.chance(0.05) || input.some(([, given]) => hasTrait(given, "httpPayload"))) return input;
  const traits = {
    ...trait("required"),
    ...trait("hostLabel"),
    ...(dialect.isRest && trait("httpHeader", "x-host-word")),
  };
  return [...input, ["hostWord", member(add(invention, { type: "string" }), traits)]];
}

function furtherTraits({ draw, dialect }: Invention, input: Members): Traits {
  const hasHostLabel = input.some(([, given]) => hasTrait(given, "hostLabel"));
  const isStreaming = input.some(([name]) => name === "events" || name === "thePayload");
  return {
    ...(hasHostLabel && trait("endpoint", { hostPrefix: "at-{hostWord}." })),
    ...(draw.chance(0.05) && trait("optionalAuth")),
    ...(dialect.isRest && !isStreaming && draw.chance(0.05) && trait("httpChecksumRequired")),
  };
}

function addOperation(invention: Invention, { input, output, errors, traits }: Parts): string {
  const { draw, dialect } = invention;
  const exchange = dialect.isRest
    ? boundOverHttp(invention, withHostLabel(invention, input), output, isOfPaging)
    : { input: withHostLabel(invention, input), output, traits: {} };
  return add(
    invention,
    {
      type: "operation",
      ...addEnds(invention, exchange.input, exchange.output),
      errors: draw.some(errors, 0, 3).map((target) => ({ target })),
      traits: { ...traits, ...exchange.traits, ...furtherTraits(invention, exchange.input) },
    },
    "Op",
  );
}
