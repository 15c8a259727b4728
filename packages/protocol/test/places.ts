import type { ListSchema, StructureSchema } from "@tsmith/schema";
import type { Answer, Handler } from "../src/index.ts";

export const ns = "example";

/** A structure that holds itself, and a member with a name that every object inherits. */
const Place$: StructureSchema<unknown> = [
  3,
  ns,
  "Place",
  0,
  ["name", "inside", "constructor", "size"],
  [0, () => Place$, 0, 1],
  1,
];
export const Places$: ListSchema<unknown> = [1, ns, "Places", 0, () => Place$];

/** What a test answers to an input. */
export type Answering = (input: Record<string, unknown>) => Answer | Promise<Answer>;

/** An empty output, unless a test says another. */
export const answerNothing: Answering = () => ({ output: {} });

/** The same answer to each operation. */
export function handlerOf(answering: Answering): Handler {
  return async ({ input }) => answering(input as Record<string, unknown>);
}
