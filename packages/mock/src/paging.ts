import { targetOf, type Bounds, type Constraint } from "@tsmith/schema";
import type { OperationBinding, Paging } from "./behaviour.ts";
import { canonicalText } from "./canonical-text.ts";
import type { Sliceable } from "./collection.ts";
import { complete, type Completion } from "./complete.ts";
import { type Responder, ruledMembers } from "./default-answer.ts";
import { hash } from "./hash.ts";
import { itemFilter } from "./item-filter.ts";
import type { ErrorMaker } from "./modelled-error.ts";
import { type PageTokens, rememberedTokens, textTokens } from "./page-tokens.ts";
import { isRecord, valueAt, withValueAt } from "./path.ts";
import { schemaAt, type SchemaReference, shapeSchema } from "./shape-schema.ts";
import { tokenRefusal } from "./token-refusal.ts";

/** How servers differ that all keep the contract of pages. @public */
export interface PageOptions {
  /** Pages hold fewer items than asked for, never none while there are more. */
  readonly short?: boolean;
  /** How the last page says that it is the last: by no token, or by an empty one. */
  readonly lastToken?: "absent" | "empty";
  /** Items of a page where the request does not say; 50 unless set, or the most allowed. */
  readonly defaultSize?: number;
  /** Whether members of an input that an item has as well, such as `Status`, say which items. */
  readonly filter?: boolean;
}

/** What the pages of an operation are made with. @internal */
export interface PagingContext {
  readonly seed: number;
  readonly completion: Completion;
  /** What there is for an input. */
  readonly itemsFor: (input: unknown) => Sliceable;
  readonly options: PageOptions;
  readonly makeError: ErrorMaker;
}

const DEFAULT_PAGE_SIZE = 50;

/** How often an input is drawn until it has a token. */
const TOKEN_ATTEMPTS = 100;

/**
 * Answers with pages of a collection.
 *
 * A token says where the next page starts. It is good for requests whose other members, the page
 * size apart, are those of the request that it was given for.
 *
 * @see https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait
 * @internal
 */
export function paging(
  context: PagingContext,
  binding: OperationBinding,
  behaviour: Paging,
): Responder {
  const { seed, completion, itemsFor, options, makeError } = context;
  const { inputToken, outputToken, items, pageSize = "", hasMore } = behaviour;
  const [, , name, , inputSchema, outputSchema] = binding.schema;
  const fill = complete(completion, "all");
  const tokens = tokensOf(completion, binding, behaviour);
  const sizeRange = constraintOf(completion, inputSchema, [pageSize]).range ?? {};
  const isMap = shapeSchema(schemaAt(outputSchema, items)).type === "map";
  const canContinue = constraintOf(completion, outputSchema, outputToken).length?.max !== 0;
  const emptyToken = options.lastToken === "empty" && tokens.isText ? "" : undefined;
  const askedFor =
    options.filter === true && !isMap
      ? itemFilter(inputSchema, itemSchemaAt(outputSchema, items), [inputToken, pageSize])
      : () => undefined;
  const ownPaths = [outputToken, items, ...(hasMore === undefined ? [] : [hasMore])];

  const identifying = identifyingMembers(inputSchema);

  return (input) => {
    const { [inputToken]: token, [pageSize]: askedSize, ...rest } = isRecord(input) ? input : {};
    const request = hash(seed, name, canonicalText(identifying(rest)));
    const start = token === undefined ? 0 : tokens.read(token, request);
    if (start === undefined) return tokenRefusal(binding.errors, inputToken, makeError);

    // Where a token may only be empty, all there is has to be on the one page.
    const size = canContinue
      ? pageLength(askedSize, sizeRange, options, hash(request, start))
      : Infinity;
    const collection = filtered(itemsFor(input), askedFor(input));
    const page = collection.slice(start, start + size);
    const end = start + page.length;
    const isLast = end >= collection.size;

    // What pages are made of is left out of what is filled in, and set afterwards.
    const ruled = ownPaths.reduce(
      (members, path) => withValueAt(members, path, undefined),
      ruledMembers(behaviour, input),
    );
    let output = asRecord(fill(outputSchema, ruled, `${name}/${request}/${start}`));
    output = withValueAt(output, outputToken, isLast ? emptyToken : tokens.write(end, request));
    output = withValueAt(output, items, isMap ? toMap(page) : page);
    if (hasMore !== undefined) output = withValueAt(output, hasMore, !isLast);
    return { output };
  };
}

function itemSchemaAt(output: SchemaReference, items: readonly string[]): SchemaReference {
  const found = schemaAt(output, items);
  const list = shapeSchema(found);
  return list.type === "list" ? list.item : found;
}

function filtered(
  collection: Sliceable,
  isAskedFor: ((item: unknown) => boolean) | undefined,
): Sliceable {
  if (isAskedFor === undefined) return collection;
  const found = collection.slice(0, collection.size).filter(isAskedFor);
  return { size: found.length, slice: (start, end) => found.slice(start, end) };
}

/**
 * Of an input what says which pages they are: a map of all parameters of a query holds the token of
 * the page as well, and a client makes a new idempotency token for each.
 */
function identifyingMembers(input: SchemaReference): (members: object) => object {
  const { shape } = targetOf(input);
  const others = (shape.type === "structure" ? shape.members : [])
    .filter(({ schema }) => {
      const { httpQueryParams, idempotencyToken } = targetOf(schema).traits;
      return httpQueryParams !== undefined || idempotencyToken !== undefined;
    })
    .map(({ name }) => name);
  if (others.length === 0) return (members) => members;
  return (members) =>
    Object.fromEntries(Object.entries(members).filter(([name]) => !others.includes(name)));
}

/** How many items a page may hold: what was asked for, within the bounds of the contract. */
function pageLength(
  asked: unknown,
  { min, max }: Bounds<number | string>,
  { short = false, defaultSize = DEFAULT_PAGE_SIZE }: PageOptions,
  chance: number,
): number {
  // Some services ask with text. A page of none would be followed by the same page.
  const wanted = Math.trunc(Number(asked ?? Number.NaN));
  const usual = Math.min(Math.max(defaultSize, Number(min ?? 1)), Number(max ?? Infinity));
  const size = Math.max(1, Number.isNaN(wanted) ? usual : wanted);
  return short ? 1 + (chance % size) : size;
}

/** Text where the constraints of both members allow it, else what the input's arbitrary gives. */
function tokensOf(
  completion: Completion,
  { schema }: OperationBinding,
  { inputToken, outputToken }: Paging,
): PageTokens {
  const [, , name, , inputSchema, outputSchema] = schema;
  const isText = shapeSchema(schemaAt(inputSchema, [inputToken])).type === "simple";
  const constraints = [
    constraintOf(completion, inputSchema, [inputToken]),
    constraintOf(completion, outputSchema, outputToken),
  ];
  const text = isText ? textTokens(constraints) : undefined;
  if (text !== undefined) return text;
  const input = shapeSchema(inputSchema);
  const inputId = input.type === "structure" ? input.id : "";
  const make = (position: number, request: number): unknown => {
    for (let attempt = 0; attempt < TOKEN_ATTEMPTS; attempt += 1) {
      const drawn = completion.samples.of(inputId, "token", name, request, position, attempt);
      const token = valueAt(drawn, [inputToken]);
      if (token !== undefined) return token;
    }
    throw new Error(`[${name}] No page token could be made for \`${inputToken}\`.`);
  };
  return rememberedTokens(make, canonicalText, isText);
}

function constraintOf(
  { constraints }: Completion,
  from: SchemaReference,
  path: readonly string[],
): Constraint {
  const name = path.at(-1) ?? "";
  const owner = shapeSchema(schemaAt(from, path.slice(0, -1)));
  if (owner.type !== "structure") return {};
  const members = constraints[owner.id]?.members ?? {};
  return (Object.hasOwn(members, name) ? members[name] : undefined) ?? {};
}

function toMap(entries: readonly unknown[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    entries.filter(isRecord).map(({ key, value }) => [String(key), value] as const),
  );
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
