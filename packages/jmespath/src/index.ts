export { JmespathError, positionIn, type JmespathErrorKind } from "./error.ts";
export { evaluate, isTruthy } from "./evaluate.ts";
export type { Comparator, Expression } from "./expression.ts";
export { functionNames } from "./functions.ts";
export { parse, type ExpressionOffsets } from "./parse.ts";
