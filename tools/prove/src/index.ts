export { builtServices, type BuiltService } from "./generated-service.ts";
export { proveAcross, type ProofAcross } from "./prove-across.ts";
export { prove, UnknownNameError, type Proof, type ProveOptions } from "./prove.ts";
export { proofConfig } from "./proof-config.ts";
export type { OtherClient } from "./subject.ts";
