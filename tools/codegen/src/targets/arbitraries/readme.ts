import type { ServiceView } from "../../view/service-view.ts";
import { functionName } from "./arbitraries.ts";
import { entriesOf } from "./entries.ts";

/** What a newcomer wants to know of the package. @internal */
export function arbitrariesReadme(view: ServiceView): string {
  const name = functionName(view);
  const shape = view.operations.find(({ output }) => output !== undefined)?.output;
  const example =
    shape === undefined ? (entriesOf(view)[0]?.name ?? "") : view.names.shape(shape.id);
  return `\`\`\`ts
import * as fc from "fast-check";
import { ${name} } from "${view.packages.arbitraries.name}";

const { ${example} } = ${name}();

fc.assert(fc.property(${example}, (value) => check(value)));
\`\`\`

Every value keeps every constraint of the model, and so does every value that shrinking leads to. Give an
arbitrary of your own for any shape as the first argument, and \`{ style: "readable" }\` as the second for
values that a person would have typed.`;
}
