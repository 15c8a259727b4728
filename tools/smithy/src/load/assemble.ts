import type { Diagnostic, Result } from "../diagnostic.ts";
import { reportInto, type Report } from "../diagnostics.ts";
import { membersOf, type Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { isPrelude } from "../prelude.ts";
import type { Declarations, ShapeDeclaration } from "./declaration.ts";
import { buildShape } from "./definition.ts";
import { reportDuplicate, type Definition } from "./duplicate.ts";
import type { MemberContext } from "./members.ts";
import { mergeMetadata } from "./metadata.ts";
import { findMixinCycles } from "./mixins.ts";
import { resolve } from "./resolve.ts";
import { gatherTraits } from "./traits.ts";
import { reportUnclaimed } from "./unclaimed.ts";
import { upgrade } from "./upgrade.ts";
import { checkUses } from "./uses.ts";
import { checkVersions } from "./versions.ts";

/**
 * One model out of what all sources declare: ids resolved, traits gathered, mixins mixed in.
 * The model is there even where diagnostics say that it is not whole.
 *
 * @see https://smithy.io/2.0/spec/model.html#merging-models
 * @public
 */
export function assemble(all: readonly Declarations[]): Result<Model> {
  const own = all.filter((declarations) => !isPrelude(declarations));
  const prelude = own.length === 0 ? undefined : preludeBase(all.filter(isPrelude));
  const { model, diagnostics } =
    prelude === undefined || touches(own, prelude)
      ? assembleOn(NOTHING, all)
      : assembleOn(prelude, own);
  return { value: model, diagnostics };
}

/** What is assembled already, on which the rest builds. */
interface Base {
  readonly model: Model;
  readonly definitions: Definitions;
}

const NOTHING: Base = {
  model: { shapes: new Map(), metadata: {}, metadataStatements: [] },
  definitions: new Map(),
};

const bases = new Map<string, Base | undefined>();

/** Files of the prelude as one base, made once; `undefined` where they do not stand alone. */
function preludeBase(files: readonly Declarations[]): Base | undefined {
  const key = files.map(({ scope }) => scope?.namespace).join();
  if (bases.has(key)) return bases.get(key);
  const { diagnostics, ...assembled } = assembleOn(NOTHING, files);
  const base = diagnostics.length === 0 ? assembled : undefined;
  bases.set(key, base);
  return base;
}

/** Whether anything is said of the shapes of the base, or they are defined again. */
function touches(own: readonly Declarations[], { model }: Base): boolean {
  return own.some(
    ({ shapes, applies }) =>
      shapes.some(({ id }) => model.shapes.has(id)) ||
      applies.some(({ target }) => model.shapes.has(target)),
  );
}

function assembleOn(
  base: Base,
  all: readonly Declarations[],
): Base & { readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics);

  const ids = new Set(all.flatMap(({ shapes }) => shapes.map(({ id }) => id)));
  const isDefined = (id: ShapeId): boolean => ids.has(id) || base.definitions.has(id);
  const resolved = all.map((declarations) => resolve(declarations, isDefined, report));
  const definitions = definitionsById(resolved);
  const definitionOf = (id: ShapeId): ShapeDeclaration | undefined =>
    definitions.get(id)?.[0] ?? base.definitions.get(id)?.[0];

  checkVersions(resolved, report);
  checkUses(resolved, definitionOf, report);
  const traits = gatherTraits(resolved, definitionOf, report);
  const old = new Set(resolved.flatMap((one) => (one.version === "1.0" ? one.shapes : [])));
  const roots = buildShapes(definitions, old, base, { traits, definitionOf, report });
  const shapes = new Map<ShapeId, Shape>();
  for (const root of upgradeRoots(roots, base.model.shapes, old).values()) {
    shapes.set(root.id, root);
    for (const member of membersOf(root)) shapes.set(member.id, member);
  }
  for (const [id, shape] of base.model.shapes) shapes.set(id, shape);
  reportUnclaimed(traits, shapes, definitions, report);
  const metadataStatements = [
    ...resolved.flatMap(({ metadata }) => metadata),
    ...base.model.metadataStatements,
  ];
  const metadata = mergeMetadata(metadataStatements, report);
  return { model: { shapes, metadata, metadataStatements }, definitions, diagnostics };
}

type Definitions = ReadonlyMap<ShapeId, readonly ShapeDeclaration[]>;

function definitionsById(all: readonly Declarations[]): Definitions {
  const definitions = new Map<ShapeId, ShapeDeclaration[]>();
  for (const { shapes } of all) {
    for (const shape of shapes) {
      const same = definitions.get(shape.id);
      if (same === undefined) definitions.set(shape.id, [shape]);
      else same.push(shape);
    }
  }
  return definitions;
}

/** Builds every shape, its mixins first. */
function buildShapes(
  definitions: Definitions,
  old: ReadonlySet<ShapeDeclaration>,
  base: Base,
  context: MemberContext,
): ReadonlyMap<ShapeId, Shape> {
  const cyclic = findMixinCycles(definitions, context.report);
  const built = new Map<ShapeId, Shape | undefined>();

  const build = (id: ShapeId): Shape | undefined => {
    if (built.has(id) || cyclic.has(id)) return built.get(id);
    if (!definitions.has(id)) return rootOf(base, id);
    let first: Definition | undefined;
    for (const declaration of definitions.get(id) ?? []) {
      const shape = buildOne(declaration);
      if (shape === undefined) continue;
      const definition = { shape, isOld: old.has(declaration) };
      if (first === undefined) first = definition;
      else reportDuplicate(first, definition, context.report);
    }
    built.set(id, first?.shape);
    return first?.shape;
  };
  const buildOne = (declaration: ShapeDeclaration): Shape | undefined => {
    const mixins: Shape[] = [];
    for (const { id, location } of declaration.mixins) {
      const mixin = build(id);
      if (mixin === undefined) {
        if (!cyclic.has(id)) reportMissingMixin(declaration, id, context.report);
        return undefined;
      }
      if (mixin.type !== declaration.type) {
        const parameters = { mixin: id, type: declaration.type, shape: declaration.id };
        const place = { shape: declaration.id, location };
        context.report("Model/mixin-of-other-type", parameters, place);
        continue;
      }
      mixins.push(mixin);
    }
    checkResource(declaration, context);
    return buildShape(declaration, mixins, context);
  };

  const shapes = new Map<ShapeId, Shape>();
  for (const id of definitions.keys()) {
    const shape = build(id);
    if (shape !== undefined) shapes.set(id, shape);
  }
  return shapes;
}

function rootOf({ model }: Base, id: ShapeId): Shape | undefined {
  const shape = model.shapes.get(id);
  return shape?.type === "member" ? undefined : shape;
}

/** What `for` names is a resource. */
function checkResource({ id, forResource }: ShapeDeclaration, context: MemberContext): void {
  if (forResource === undefined) return;
  const target = context.definitionOf(forResource.id);
  if (target === undefined || target.type === "resource") return;
  const place = { shape: id, location: forResource.location };
  context.report("Model/for-other", { type: target.type, target: target.id }, place);
}

function reportMissingMixin(declaration: ShapeDeclaration, mixin: ShapeId, report: Report): void {
  const elided = declaration.members.find((member) => member.isElided);
  const user = elided === undefined ? declaration.id : `${declaration.id}$${elided.name}`;
  const place = { shape: declaration.id, location: elided?.location ?? declaration.location };
  report("Model/missing-mixin", { shape: user, mixin }, place);
}

function upgradeRoots(
  roots: ReadonlyMap<ShapeId, Shape>,
  others: ReadonlyMap<ShapeId, Shape>,
  old: ReadonlySet<ShapeDeclaration>,
): ReadonlyMap<ShapeId, Shape> {
  if (old.size === 0) return roots;
  const ids = new Set(Array.from(old, ({ id }) => id));
  return upgrade(roots, others, (id) => ids.has(id));
}
