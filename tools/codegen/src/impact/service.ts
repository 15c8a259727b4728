import { isNodeObject } from "@tsmith/smithy";
import type { OperationView } from "../view/service-view.ts";
import { type Comparison, EVERYONE } from "./impact.ts";
import { changedWireTraits } from "./wire-traits.ts";

/** What a service breaks as a whole: its name, protocol and signature, and its waiters. @internal */
export function compareService({ before, after, note }: Comparison): void {
  const shape = before.service.id;
  if (before.names.client !== after.names.client) {
    const message = `The client of \`${shape}\` is now called \`${after.names.client}Client\`.`;
    const witness = `import { ${before.names.client}Client } does not compile`;
    note({ breaks: EVERYONE, shape, message, witness });
  }
  if (before.protocol !== after.protocol) {
    const message = `\`${shape}\` speaks \`${after.protocol}\` rather than \`${before.protocol}\`.`;
    note({ breaks: EVERYONE, shape, message, witness: "no request is understood" });
  }
  for (const trait of changedWireTraits(before.service, after.service)) {
    const message = `\`${shape}\` is talked to in another way: \`${trait}\` changed.`;
    note({ breaks: EVERYONE, shape, message, witness: "a request is not accepted" });
  }
  for (const old of before.operations) {
    const now = after.operations.find(({ name }) => name === old.name);
    if (now === undefined) continue;
    for (const waiter of waiters(old)) {
      if (waiters(now).includes(waiter)) continue;
      const message = `The waiter \`${waiter}\` of \`${old.name}\` is gone.`;
      const witness = `import { waitUntil${waiter} } does not compile`;
      note({ breaks: ["clients"], shape: old.shape.id, message, witness });
    }
  }
}

/** @see https://smithy.io/2.0/additional-specs/waiters.html */
function waiters({ shape }: OperationView): readonly string[] {
  const waitable = shape.traits.get("smithy.waiters#waitable");
  return isNodeObject(waitable) ? Object.keys(waitable) : [];
}
