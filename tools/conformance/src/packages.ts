import { TARGET_NAMES, type PackageSet } from "@tsmith/codegen";

/** The names of the packages that are generated to be judged. */
export const packages: PackageSet = Object.fromEntries(
  TARGET_NAMES.map((name) => [
    name,
    { name: `conformance-${name}`, version: "0.0.0", private: true },
  ]),
  // Every target has an entry.
) as PackageSet;
