import { code, lines } from "../../print/code.ts";
import { text } from "../../print/doc.ts";
import { literal } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { packageFiles } from "../package.ts";
import type { Target } from "../target.ts";
import { aggregatedClientFile } from "./aggregated-client.ts";
import { clientFile } from "./client.ts";
import { commandsFile } from "./commands.ts";
import { configFile } from "./config.ts";
import { defaultsFile } from "./defaults.ts";
import { endpointsFile } from "./endpoints.ts";
import { logFiltersFile } from "./log-filters.ts";
import { paginatorsFile } from "./paginators.ts";
import { queryFile } from "./query.ts";
import { clientReadme } from "./readme.ts";
import { serviceFile } from "./service.ts";
import { waitersFile } from "./waiters.ts";

/** A client with the public surface of the official one, and everything of the types package. @public */
export const clientTarget: Target = { name: "client", generate };

function generate(view: ServiceView): readonly File[] {
  const exported = [
    aggregatedClientFile(view),
    clientFile(view),
    commandsFile(view),
    configFile(view),
    logFiltersFile(view),
    paginatorsFile(view),
    waitersFile(view),
  ].filter((file) => file !== undefined);
  const defaults = defaultsFile(view);
  return [
    ...packageFiles(view, "client", {
      summary: "A client",
      modules: { ".": "index", "./query": "query" },
      dependencies: ["@tsmith/client", { target: "types" }],
      peerDependencies: ["@tanstack/query-core"],
      optionalPeers: ["@tanstack/query-core"],
      readme: clientReadme(view),
      usesNode: true,
    }),
    indexFile(view, exported),
    ...exported,
    ...(defaults === undefined ? [] : [defaults]),
    endpointsFile(view),
    queryFile(view),
    serviceFile(view),
  ];
}

/** What the official clients export of their runtime. */
const RUNTIME_EXPORTS = `export {
  Client as __Client,
  Command as $Command,
  type ClientDefaults,
  type ClientInputEndpointParameters,
  type MetadataBearer as __MetadataBearer,
  type RuntimeExtension,
} from "@tsmith/client";`;

function indexFile(view: ServiceView, modules: readonly File[]): File {
  const exports = modules.map(
    ({ path }) => code`export * from ${literal(path.replace("src/", "./"))};`,
  );
  return printModule({
    path: "src/index.ts",
    declares: [],
    body: [
      lines([
        ...RUNTIME_EXPORTS.split("\n").map(text),
        code`export * from ${literal(view.packages.types.name)};`,
        ...exports,
      ]),
    ],
  });
}
