import { code, lines } from "../../print/code.ts";
import { literal } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { packageFiles } from "../package.ts";
import { constraintsFile } from "../schemas/constraints.ts";
import { schemasFile } from "../schemas/schemas.ts";
import type { Target } from "../target.ts";
import { enumsFile } from "./enums.ts";
import { errorsFile } from "./errors.ts";
import { modelsFile } from "./models.ts";
import { typesReadme } from "./readme.ts";

/** Types, enums and errors; schemas and constraints at subpaths. @public */
export const typesTarget: Target = { name: "types", generate };

function generate(view: ServiceView): readonly File[] {
  const exported = [modelsFile(view), enumsFile(view), errorsFile(view)].filter(
    (file) => file !== undefined,
  );
  return [
    ...packageFiles(view, "types", {
      summary: "Types, enums, errors and schemas",
      modules: { ".": "index", "./constraints": "constraints", "./schemas": "schemas" },
      dependencies: ["@smithy/core", "@smithy/types", "@tsmith/schema"],
      readme: typesReadme(view),
    }),
    indexFile(exported),
    ...exported,
    schemasFile(view),
    constraintsFile(view),
  ];
}

function indexFile(modules: readonly File[]): File {
  const exports = modules.map(
    ({ path }) => code`export * from ${literal(path.replace("src/", "./"))};`,
  );
  return printModule({ path: "src/index.ts", declares: [], body: [lines(exports)] });
}
