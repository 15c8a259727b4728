import * as fc from "fast-check";

// A run that fails fails again: properties try the same values each time, unless told of others.
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 42) });
