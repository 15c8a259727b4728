export type { BigDecimal } from "./big-number.ts";
export type { Binding } from "./binding.ts";
export type { BlobConstraint } from "./blob.ts";
export type { DocumentValue } from "./document.ts";
export { difference, type Difference } from "./equal.ts";
export type { Example, ExampleError, ExampleTable } from "./example.ts";
export type { Kit } from "./kit.ts";
export type { ListConstraint } from "./list.ts";
export type { MapConstraint } from "./map.ts";
export type { NumberConstraint } from "./number.ts";
export type {
  ErrorBinding,
  ErrorClass,
  OperationBinding,
  OperationTable,
  PaginationBinding,
} from "./operation.ts";
export type { KitOptions, Style } from "./options.ts";
export { sample, type SampleOptions } from "./sample.ts";
export {
  shapes,
  type Arbitraries,
  type Override,
  type Overrides,
  type ShapeTable,
  type Tie,
} from "./shapes.ts";
export type { StringConstraint } from "./string.ts";
export type {
  Member,
  Members,
  OptionalMember,
  RequiredMember,
  StructureConstraint,
  StructureOf,
} from "./structure.ts";
export type { TimestampConstraint, TimestampFormat } from "./timestamp.ts";
export type { UnionMembers, UnionOf } from "./union.ts";
