export type {
  Bounds,
  Condition,
  Constraint,
  Constraints,
  ShapeConstraints,
} from "./constraints.ts";
export { enumGuard, type EnumGuard, type OpenEnum, type OpenIntEnum } from "./enums.ts";
export type {
  Carries,
  ErrorSchema,
  InputOf,
  ListSchema,
  MapSchema,
  OperationSchema,
  OutputOf,
  Signature,
  SimpleSchema,
  StructureSchema,
  UnionSchema,
  ValueOf,
} from "./schemas.ts";
export {
  memberTraits,
  schemaOf,
  structureOf,
  targetOf,
  type ListShape,
  type MapShape,
  type Member,
  type SchemaRef,
  type Shape,
  type SimpleShape,
  type StructureShape,
  type Target,
  type TimestampFormat,
  type TimestampShape,
} from "./shape.ts";
export { traitsOf, type Traits } from "./traits.ts";
