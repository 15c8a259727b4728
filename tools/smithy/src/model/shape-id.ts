/**
 * An absolute shape id: `namespace#Name`, or `namespace#Name$member`.
 *
 * @see https://smithy.io/2.0/spec/model.html#shape-id
 * @public
 */
export type ShapeId = string;

/** The parts of a shape id. @public */
export interface ShapeIdParts {
  readonly namespace: string;
  readonly name: string;
  readonly member: string | undefined;
}

const IDENTIFIER = "_*[A-Za-z][A-Za-z0-9_]*";
const WHOLE_IDENTIFIER = new RegExp(`^${IDENTIFIER}$`);
const NAMESPACE = new RegExp(`^${IDENTIFIER}(\\.${IDENTIFIER})*$`);
const ABSOLUTE = new RegExp(`^${IDENTIFIER}(\\.${IDENTIFIER})*#${IDENTIFIER}(\\$${IDENTIFIER})?$`);

/** Whether `text` is an `Identifier` of the grammar. @public */
export function isIdentifier(text: string): boolean {
  return WHOLE_IDENTIFIER.test(text);
}

/** Whether `text` is a `Namespace` of the grammar. @public */
export function isNamespace(text: string): boolean {
  return NAMESPACE.test(text);
}

/** Whether `text` is an absolute shape id, with or without a member. @public */
export function isAbsoluteShapeId(text: string): boolean {
  return ABSOLUTE.test(text);
}

/** Splits an absolute shape id; `id` must hold a `#`. @public */
export function shapeIdParts(id: ShapeId): ShapeIdParts {
  const hash = id.indexOf("#");
  const dollar = id.indexOf("$", hash);
  return {
    namespace: id.slice(0, hash),
    name: dollar < 0 ? id.slice(hash + 1) : id.slice(hash + 1, dollar),
    member: dollar < 0 ? undefined : id.slice(dollar + 1),
  };
}

/** The name of a shape without its namespace and member. @public */
export function shapeName(id: ShapeId): string {
  return shapeIdParts(id).name;
}

/** The id of `member` in `container`. @public */
export function memberId(container: ShapeId, member: string): ShapeId {
  return `${container}$${member}`;
}

/** The order of the reference implementation: case decides only between what is equal otherwise. */
export function compareIgnoringCase(left: ShapeId, right: ShapeId): number {
  return compareShapeIds(left.toLowerCase(), right.toLowerCase()) || compareShapeIds(left, right);
}

/** The order of shape ids wherever output must not depend on the order of sources. @public */
export function compareShapeIds(left: ShapeId, right: ShapeId): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
