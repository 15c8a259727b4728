export {
  memberTraits,
  structureOf,
  targetOf,
  type ListShape,
  type MapShape,
  type Member,
  type SchemaRef,
  type Shape,
  type StructureShape,
  type Target,
  type TimestampFormat,
} from "@tsmith/schema";
