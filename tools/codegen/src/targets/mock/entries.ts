import { code, generic, lines, parameters } from "../../print/code.ts";
import { reference, typeReference } from "../../print/doc.ts";
import { identifier, literal } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { mockNames } from "./names.ts";

/** `index.ts`: the mock with handlers for MSW. @internal */
export function indexFile(view: ServiceView): File {
  return entryFile(view, "index", "@tsmith/mock");
}

/** `core.ts`: the mock without MSW. @internal */
export function coreFile(view: ServiceView): File {
  return entryFile(view, "core", "@tsmith/mock/core");
}

function entryFile(
  view: ServiceView,
  module: "index" | "core",
  runtime: "@tsmith/mock" | "@tsmith/mock/core",
): File {
  const { factory, mock, contract } = mockNames(view);
  const shapes = typeReference("Shapes", view.packages.arbitraries.name);
  const options = generic(runtimeType("MockOptions", runtime), [shapes]);
  const contractType = typeReference(contract, "./service.ts");
  const description =
    module === "index"
      ? code`/** Makes a mock; give its \`handlers\` to MSW. @public */`
      : code`/** Makes a mock that needs no MSW. @public */`;
  return printModule({
    path: `src/${module}.ts`,
    declares: [factory, mock],
    body: [
      code`export type { ${identifier(contract)} } from ${literal("./service.ts")};`,
      lines([
        code`/** A mock of the service. @public */`,
        code`export type ${identifier(mock)} = ${generic(runtimeType("Mock", runtime), [contractType])};`,
      ]),
      lines([
        description,
        code`export function ${identifier(factory)}${parameters([code`options?: ${options}`])}: ${identifier(mock)} {
  return ${runtimeValue("createMock", runtime)}(${reference("service", "./service.ts")}, options);
}`,
      ]),
    ],
  });
}
