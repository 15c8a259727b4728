import type { OperationBinding } from "./behaviour.ts";
import type { Completion } from "./complete.ts";
import { answering, type Responder } from "./default-answer.ts";
import { withoutDigests } from "./digests.ts";
import { showing, type ShownExample } from "./examples.ts";
import { lifecycleAnswering, listing } from "./lifecycle-answer.ts";
import type { MockOptions } from "./mock-types.ts";
import type { ErrorMaker } from "./modelled-error.ts";
import { paging } from "./paging.ts";
import type { Resources } from "./resources.ts";
import { collectionOf, type Store } from "./store.ts";

/** What operations answer from by themselves. @internal */
export interface Sources {
  readonly seed: number;
  readonly completion: Completion;
  readonly makeError: ErrorMaker;
  readonly store: Store;
  readonly resources: Resources;
  readonly options: Pick<MockOptions, "examples" | "pages">;
  /** By the names of the operations' shapes. */
  readonly shown: Readonly<Record<string, readonly ShownExample[]>> | undefined;
}

/** What an operation answers unless it is told otherwise. @internal */
export function responderOf(binding: OperationBinding, sources: Sources): Responder {
  const { makeError, options, shown = {} } = sources;
  const byItself = withoutDigests(withoutExamples(binding, sources), binding.behaviour);
  const [, , name] = binding.schema;
  const examples = Object.hasOwn(shown, name) ? (shown[name] ?? []) : [];
  const { examples: which = "stateless" } = options;
  const isStateless =
    binding.behaviour.type === "answers" && binding.behaviour.lifecycle === undefined;
  const isShown = which === "all" || (which === "stateless" && isStateless);
  return isShown && examples.length > 0
    ? showing(examples, binding, makeError, byItself)
    : byItself;
}

function withoutExamples(
  binding: OperationBinding,
  { seed, completion, makeError, store, resources, options: { pages = {} } }: Sources,
): Responder {
  const { behaviour } = binding;
  if (behaviour.type === "answers") {
    const { lifecycle } = behaviour;
    const byDefault = answering(completion, binding, behaviour);
    if (lifecycle === undefined) return byDefault;
    return lifecycleAnswering({ completion, makeError, resources }, binding, lifecycle, byDefault);
  }
  const itemsFor = listing(binding, collectionOf(store, behaviour), resources);
  return paging({ seed, completion, itemsFor, makeError, options: pages }, binding, behaviour);
}
