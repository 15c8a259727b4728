import type { Rule } from "../../rule.ts";
import { uniqueWaiterNamesRule } from "./unique-waiter-names.ts";
import { waitableTraitRule } from "./waitable-trait.ts";

/** The rules of waiters. */
export const waiterRules: readonly Rule[] = [uniqueWaiterNamesRule, waitableTraitRule];
