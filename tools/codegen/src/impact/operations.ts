import { nodesEqual } from "@tsmith/smithy";
import type { OperationView } from "../view/service-view.ts";
import { type Comparison, EVERYONE } from "./impact.ts";
import { changedWireTraits } from "./wire-traits.ts";

/** What the operations of a service break. @internal */
export function compareOperations(comparison: Comparison): void {
  const { before, after, note } = comparison;
  for (const old of before.operations) {
    const now = after.operations.find(({ name }) => name === old.name);
    if (now === undefined) {
      note({
        breaks: EVERYONE,
        shape: old.shape.id,
        message: `The operation \`${old.name}\` is gone.`,
        witness: `import { ${old.name}Command } does not compile`,
      });
    } else {
      compareOperation(comparison, old, now);
    }
  }
}

function compareOperation({ note }: Comparison, old: OperationView, now: OperationView): void {
  const shape = old.shape.id;
  for (const part of ["input", "output"] as const) {
    const [was, is] = [old[part]?.id, now[part]?.id];
    if (was === is) continue;
    const message = `The ${part} of \`${old.name}\` was \`${was ?? "nothing"}\` and is \`${is ?? "nothing"}\`.`;
    const witness = `${old.name}: ${part} has another type`;
    note({ breaks: EVERYONE, shape, message, witness });
  }
  for (const trait of changedWireTraits(old.shape, now.shape)) {
    const message = `\`${old.name}\` travels in another form: \`${trait}\` changed.`;
    const witness = `a request of ${old.name} is not understood`;
    note({ breaks: EVERYONE, shape, message, witness });
  }
  const [was, is] = [old.pagination, now.pagination];
  const isPaged = is !== undefined && nodesEqual(pathsOf(was), pathsOf(is));
  if (was !== undefined && !isPaged) {
    const message = `\`${old.name}\` is paginated in another way.`;
    const witness = `paginate${old.name} does not visit what it did`;
    note({ breaks: EVERYONE, shape, message, witness });
  }
}

function pathsOf(pagination: OperationView["pagination"]): readonly string[] {
  if (pagination === undefined) return [];
  const { inputToken, outputToken, items, pageSize } = pagination;
  return [inputToken, outputToken.join("."), (items ?? []).join("."), pageSize ?? ""];
}
