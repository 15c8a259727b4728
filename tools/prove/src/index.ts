export { builtServices, type BuiltService } from "./generated-service.ts";
export { prove, UnknownNameError, type Proof, type ProveOptions } from "./prove.ts";
export { proofConfig } from "./proof-config.ts";
