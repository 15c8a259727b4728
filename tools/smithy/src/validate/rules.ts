import type { Rule } from "./rule.ts";
import { targetRule } from "./rules/target.ts";

/** The rules that others build on: where one of them finds an error, the others do not run. */
export const criticalRules: readonly Rule[] = [targetRule];

/** All other rules, in the order in which they run. */
export const rules: readonly Rule[] = [];
