import { expectShape, type MemberShape, membersOf, type ShapeId } from "@tsmith/smithy";
import type { Direction } from "../view/output-form.ts";
import type { OperationView, ServiceView } from "../view/service-view.ts";

type Paths = ReadonlyMap<ShapeId, string>;
const answers = new WeakMap<ServiceView, Map<Direction, Paths>>();

/**
 * The shortest way from an operation to a shape, as code: `ListThings: output.things[0].name`.
 *
 * @internal
 */
export function accessPath(view: ServiceView, id: ShapeId, direction: Direction): string {
  return pathsOf(view, direction).get(id) ?? view.names.shape(id);
}

/** The same to a member of a shape. @internal */
export function memberPath(view: ServiceView, member: MemberShape, direction: Direction): string {
  return `${accessPath(view, member.container, direction)}.${member.name}`;
}

function pathsOf(view: ServiceView, direction: Direction): Paths {
  const known = answers.get(view) ?? new Map<Direction, Paths>();
  answers.set(view, known);
  const found = known.get(direction) ?? computed(view, direction);
  known.set(direction, found);
  return found;
}

type Step = readonly [id: ShapeId, path: string];

function startsOf(
  { name, input, output, errors }: OperationView,
  direction: Direction,
): readonly Step[] {
  const starts: Step[] = [];
  if (direction === "input") {
    if (input !== undefined) starts.push([input.id, `${name}: input`]);
    return starts;
  }
  if (output !== undefined) starts.push([output.id, `${name}: output`]);
  for (const { id } of errors) starts.push([id, `${name}: error`]);
  return starts;
}

function computed(view: ServiceView, direction: Direction): Paths {
  const paths = new Map<ShapeId, string>();
  let pending: readonly Step[] = view.operations.flatMap((operation) =>
    startsOf(operation, direction),
  );
  while (pending.length > 0) {
    const next: Step[] = [];
    for (const [id, path] of pending) {
      if (paths.has(id)) continue;
      paths.set(id, path);
      const shape = expectShape(view.model, id);
      if (shape.type === "enum" || shape.type === "intEnum") continue;
      for (const member of membersOf(shape))
        next.push([member.target, path + step(member, shape.type)]);
    }
    pending = next;
  }
  return paths;
}

function step({ name }: MemberShape, container: string): string {
  if (container === "list" || container === "set") return "[0]";
  if (container === "map") return name === "key" ? ".keys" : '["key"]';
  return `.${name}`;
}
