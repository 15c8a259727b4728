import { code, lines } from "../../print/code.ts";
import { identifier, literal } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { packageFiles } from "../package.ts";
import type { Target } from "../target.ts";
import { arbitrariesFile, functionName } from "./arbitraries.ts";
import { examplesFile } from "./examples.ts";
import { operationsFile } from "./operations.ts";
import { arbitrariesReadme } from "./readme.ts";
import { shapesFile } from "./shapes.ts";

/** A fast-check arbitrary for each shape, and what binds them to the laws. @public */
export const arbitrariesTarget: Target = { name: "arbitraries", generate };

function generate(view: ServiceView): readonly File[] {
  const examples = examplesFile(view);
  return [
    ...packageFiles(view, "arbitraries", {
      summary: "fast-check arbitraries",
      modules: { ".": "index" },
      dependencies: ["@smithy/types", "@tsmith/arbitrary", "@tsmith/schema", { target: "types" }],
      peerDependencies: ["fast-check"],
      readme: arbitrariesReadme(view),
    }),
    indexFile(view, examples !== undefined),
    arbitrariesFile(view),
    operationsFile(view),
    shapesFile(view),
    ...(examples === undefined ? [] : [examples]),
  ];
}

function indexFile(view: ServiceView, hasExamples: boolean): File {
  const exports = [
    code`export { ${identifier(functionName(view))} } from ${literal("./arbitraries.ts")};`,
    ...(hasExamples ? [code`export { examples } from ${literal("./examples.ts")};`] : []),
    code`export { operations } from ${literal("./operations.ts")};`,
    code`export { table, type Shapes } from ${literal("./shapes.ts")};`,
  ];
  return printModule({ path: "src/index.ts", declares: [], body: [lines(exports)] });
}
