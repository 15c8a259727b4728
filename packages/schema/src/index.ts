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
