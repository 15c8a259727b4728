import { targetOf, type SchemaRef, type Shape } from "../../schema/shape.ts";

/** Whether a `bigDecimal` is anywhere in these schemas, so that decimals count as they are written. */
export function isExactNeeded(schemas: readonly SchemaRef[]): boolean {
  const seen = new Set<Shape>();
  const waiting = [...schemas];
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    const { shape } = targetOf(schema);
    if (shape.type === "bigDecimal") return true;
    if (shape.type === "list") waiting.push(shape.member);
    if (shape.type === "map") waiting.push(shape.value);
    if ((shape.type === "structure" || shape.type === "union") && !seen.has(shape)) {
      seen.add(shape);
      waiting.push(...shape.members.map((member) => member.schema));
    }
  }
  return false;
}
