import { code } from "../../print/code.ts";
import { type JsonValue, printJson } from "../../print/json.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { packageFiles } from "../package.ts";
import type { Target } from "../target.ts";
import { isHttpBound, openApiDocument } from "./document.ts";
import { openApiTypes } from "./types.ts";

/** The package with the OpenAPI document and its types; nothing for a service without HTTP bindings. */
export const openApiTarget: Target = { name: "openapi", generate };

function generate(view: ServiceView): readonly File[] {
  if (!isHttpBound(view.protocol)) return [];
  const document = openApiDocument(view);
  return [
    ...packageFiles(view, "openapi", {
      summary: "OpenAPI document and types",
      modules: { ".": "index" },
      assets: { "./openapi.json": "openapi.json" },
      dependencies: [],
      readme: README,
    }),
    // A node object holds what JSON can say and nothing else.
    printJson("openapi.json", document as JsonValue),
    openApiTypes(document),
    printModule({
      path: "src/index.ts",
      declares: [],
      body: [code`export type { components, operations, paths } from "./openapi.ts";`],
    }),
  ];
}

const README = `
- \`openapi.json\`: the service as OpenAPI 3.1, for any tool that reads it.
- the types \`paths\`, \`operations\` and \`components\` of that document, in the form of openapi-typescript.
`;
