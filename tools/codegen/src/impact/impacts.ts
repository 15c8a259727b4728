import type { ServiceView } from "../view/service-view.ts";
import { EVERYONE, type Impact } from "./impact.ts";
import { compareOperations } from "./operations.ts";
import { compareService } from "./service.ts";
import { compareShapes } from "./shapes.ts";

/**
 * What breaks in the code of those who use the packages of a service, and in what they send each
 * other, where one version of it takes the place of another. Nothing breaks: code that compiled
 * still does, and old and new understand each other. A switch that leaves out no value of an enum
 * or union is not asked about: values may be added.
 *
 * @public
 */
export function impacts(before: ServiceView, after: ServiceView): readonly Impact[] {
  const found: Impact[] = [];
  const comparison = { before, after, note: (impact: Impact) => void found.push(impact) };
  compareService(comparison);
  compareOperations(comparison);
  compareShapes(comparison);
  return found;
}

/** The same of all services of a model: one that is gone breaks everyone. @public */
export function allImpacts(
  before: readonly ServiceView[],
  after: readonly ServiceView[],
): readonly Impact[] {
  return before.flatMap((old): readonly Impact[] => {
    const { id } = old.service;
    const now = after.find(({ service }) => service.id === id);
    if (now !== undefined) return impacts(old, now);
    const witness = `import { ${old.names.client}Client } does not compile`;
    return [{ breaks: EVERYONE, shape: id, message: `The service \`${id}\` is gone.`, witness }];
  });
}
