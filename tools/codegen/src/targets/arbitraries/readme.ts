import type { ServiceView } from "../../view/service-view.ts";
import { functionName } from "./arbitraries.ts";
import { entriesOf, entryName } from "./entries.ts";

/** What a newcomer wants to know of the package. @internal */
export function arbitrariesReadme(view: ServiceView): string {
  const name = functionName(view);
  return `\`\`\`ts
import * as fc from "fast-check";
import { ${name} } from "${view.packages.arbitraries.name}";

const arbitraries = ${name}();
const [example] = fc.sample(arbitraries.${exampleName(view)}, 1);
\`\`\`

Every value keeps every constraint of the model, and so does every value that shrinking leads to. Give an
arbitrary of your own for any shape as the first argument, and \`{ style: "readable" }\` as the second for
values that a person would have typed.`;
}

/** An output, if there is one, whose name leaves room on the line. */
function exampleName(view: ServiceView): string {
  const outputs = view.operations.flatMap(({ output }) =>
    output === undefined ? [] : [entryName(view, output.id, "output")],
  );
  const names = [...outputs, ...entriesOf(view).map(({ name }) => name)];
  return names.find(({ length }) => length <= 50) ?? names[0] ?? "";
}
