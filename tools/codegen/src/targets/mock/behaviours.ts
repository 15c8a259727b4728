import { isRequiredInType, type MemberShape, type StructureShape } from "@tsmith/smithy";
import { shapeAtPath } from "../../view/pagination.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { type Batch, batchOf } from "./batches.ts";
import { type Digest, digestsOf } from "./digests.ts";
import { type Lifecycle, lifecyclesOf } from "./lifecycles.ts";
import { collectionNames } from "./names.ts";

/** What an operation does unless it is told: the data of `answers` and `pages` in @tsmith/mock. @internal */
export type Behaviour =
  | { readonly type: "answers"; readonly rules: Rules }
  | { readonly type: "pages"; readonly rules: Rules & PageRules };

interface Rules {
  readonly echo?: readonly string[];
  readonly omit?: readonly string[];
  readonly batch?: Batch;
  readonly digests?: readonly Digest[];
  readonly lifecycle?: Lifecycle;
}

interface PageRules {
  readonly collection: string;
  readonly inputToken: string;
  readonly outputToken: readonly string[];
  readonly items: readonly string[];
  readonly pageSize?: string;
  readonly hasMore?: readonly string[];
}

/** The behaviour of each operation. @internal */
export function behaviours(view: ServiceView): ReadonlyMap<OperationView, Behaviour> {
  const collections = collectionNames(view);
  const { operations: lifecycles } = lifecyclesOf(view);
  return new Map(
    view.operations.map((operation) => {
      const behaviour = behaviourOf(view, operation, collections.get(operation));
      const lifecycle = lifecycles.get(operation);
      if (lifecycle === undefined) return [operation, behaviour];
      return [operation, withLifecycle(behaviour, lifecycle)];
    }),
  );
}

function withLifecycle(behaviour: Behaviour, lifecycle: Lifecycle): Behaviour {
  return behaviour.type === "pages"
    ? { ...behaviour, rules: { ...behaviour.rules, lifecycle } }
    : { ...behaviour, rules: { ...behaviour.rules, lifecycle } };
}

function behaviourOf(
  view: ServiceView,
  operation: OperationView,
  collection: string | undefined,
): Behaviour {
  const { input, output, pagination } = operation;
  const common = {
    ...listed("echo", echoed(operation)),
    ...listed("digests", digestsOf(view, operation)),
  };
  if (
    input === undefined ||
    output === undefined ||
    collection === undefined ||
    pagination?.items === undefined ||
    !hasTokens(view, operation)
  ) {
    const omit = [...endOfPages(view, operation), ...checksums(operation)];
    const batch = batchOf(view, operation);
    return {
      type: "answers",
      rules: { ...common, ...listed("omit", omit), ...(batch !== undefined && { batch }) },
    };
  }
  const { inputToken, outputToken, items, pageSize } = pagination;
  return {
    type: "pages",
    rules: {
      collection,
      inputToken,
      outputToken,
      items,
      ...(pageSize !== undefined && input.members.has(pageSize) && { pageSize }),
      ...listed("hasMore", hasMore(view, output, outputToken)),
      ...common,
    },
  };
}

/** A model with problems may name members that do not exist. */
function hasTokens(view: ServiceView, { input, output, pagination }: OperationView): boolean {
  if (input === undefined || output === undefined || pagination === undefined) return false;
  const isInput = input.members.has(pagination.inputToken);
  return isInput && shapeAtPath(view.model, output, pagination.outputToken) !== undefined;
}

/** The members of an output that repeat the input's: the same name and the same shape. */
function echoed({ input, output, pagination }: OperationView): readonly string[] {
  if (input === undefined || output === undefined) return [];
  const isPaging = (name: string): boolean =>
    name === pagination?.inputToken || name === pagination?.outputToken[0];
  return [...output.members.values()]
    .filter(({ name, target }) => input.members.get(name)?.target === target)
    .map(({ name }) => name)
    .filter((name) => !isPaging(name) && !isTokenName(name));
}

/**
 * Tokens of operations without pages: those that the model does not call paginated but whose
 * output has one, and those whose items it does not name. Their one answer is the last page, and
 * nothing beside the token says otherwise.
 */
function endOfPages(view: ServiceView, { output, pagination }: OperationView): readonly string[] {
  if (output === undefined) return [];
  const more = hasMore(view, output, []);
  const saysMore = ({ name }: MemberShape): boolean =>
    isTokenName(name) ||
    more.includes(name) ||
    (pagination?.outputToken.length === 1 && name === pagination.outputToken[0]);
  return [...output.members.values()]
    .filter((member) => saysMore(member) && !isRequiredInType(member))
    .map(({ name }) => name);
}

/** Checksums of a body that is the output's: clients refuse one that is not the body's. */
function checksums({ output }: OperationView): readonly string[] {
  const members = [...(output?.members.values() ?? [])];
  if (!members.some(({ traits }) => traits.has("smithy.api#httpPayload"))) return [];
  return members
    .filter(({ traits }) =>
      /^x-amz-checksum-/i.test(String(traits.get("smithy.api#httpHeader") ?? "")),
    )
    .map(({ name }) => name);
}

function isTokenName(name: string): boolean {
  return /^(?:next_?)?(?:page_?|continuation_?|pagination_?)?(?:token|marker)$/i.test(name);
}

/** A boolean beside the output's token that says whether there is more, by its usual names. */
function hasMore(
  view: ServiceView,
  output: StructureShape,
  outputToken: readonly string[],
): readonly string[] {
  const path = outputToken.slice(0, -1);
  const owner = shapeAtPath(view.model, output, path);
  if (owner?.type !== "structure") return [];
  const member = [...owner.members.values()].find(
    ({ name, target }) =>
      /^(?:is)?truncated$|^has_?more(?:_?results)?$/i.test(name) &&
      view.model.shapes.get(target)?.type === "boolean",
  );
  return member === undefined ? [] : [...path, member.name];
}

function listed<Key extends string, Value>(
  key: Key,
  values: readonly Value[],
): { readonly [K in Key]?: readonly Value[] } {
  // One key, with the values that its type says.
  return values.length === 0
    ? {}
    : ({ [key]: values } as { readonly [K in Key]: readonly Value[] });
}
