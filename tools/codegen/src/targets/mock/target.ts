import type { File } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { packageFiles } from "../package.ts";
import type { Target } from "../target.ts";
import { coreFile, indexFile } from "./entries.ts";
import { mockReadme } from "./readme.ts";
import { serviceFile } from "./service.ts";

/** A mock that speaks the contract: typed controls, MSW handlers. @public */
export const mockTarget: Target = { name: "mock", generate };

function generate(view: ServiceView): readonly File[] {
  return [
    ...packageFiles(view, "mock", {
      summary: "A mock",
      modules: { ".": "index", "./core": "core" },
      dependencies: [
        "@tsmith/mock",
        "@tsmith/protocol",
        { target: "arbitraries" },
        { target: "types" },
      ],
      peerDependencies: ["fast-check", "msw"],
      optionalPeers: ["msw"],
      readme: mockReadme(view),
    }),
    indexFile(view),
    coreFile(view),
    serviceFile(view),
  ];
}
