import type { Diagnostic, Result } from "../diagnostic.ts";
import { reportInto, type Report } from "../diagnostics.ts";
import { positionOf } from "../locate.ts";
import { membersOf, type Model } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import type { Location } from "../source.ts";
import type { Declarations, ShapeDeclaration } from "./declaration.ts";
import { buildShape } from "./definition.ts";
import { differencesOf, isSameDefinition } from "./duplicate.ts";
import type { MemberContext } from "./members.ts";
import { mergeMetadata } from "./metadata.ts";
import { findMixinCycles } from "./mixins.ts";
import { resolve } from "./resolve.ts";
import { isSamePlace } from "./same-place.ts";
import { gatherTraits, type TraitTable } from "./traits.ts";
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
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics);

  const ids = new Set(all.flatMap(({ shapes }) => shapes.map(({ id }) => id)));
  const resolved = all.map((declarations) => resolve(declarations, (id) => ids.has(id), report));
  const definitions = definitionsById(resolved);
  const definitionOf = (id: ShapeId): ShapeDeclaration | undefined => definitions.get(id)?.[0];

  checkVersions(resolved, report);
  checkUses(resolved, definitionOf, report);
  const traits = gatherTraits(resolved, definitionOf, report);
  const roots = buildShapes(definitions, { traits, definitionOf, report });
  const shapes = new Map<ShapeId, Shape>();
  for (const root of upgradeRoots(roots, resolved).values()) {
    shapes.set(root.id, root);
    for (const member of membersOf(root)) shapes.set(member.id, member);
  }
  reportUnclaimed(traits, shapes, definitions, report);
  const metadataStatements = resolved.flatMap(({ metadata }) => metadata);
  const metadata = mergeMetadata(metadataStatements, report);
  return { value: { shapes, metadata, metadataStatements }, diagnostics };
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
  context: MemberContext,
): ReadonlyMap<ShapeId, Shape> {
  const cyclic = findMixinCycles(definitions, context.report);
  const built = new Map<ShapeId, Shape | undefined>();

  const build = (id: ShapeId): Shape | undefined => {
    if (built.has(id) || cyclic.has(id)) return built.get(id);
    let first: Shape | undefined;
    for (const declaration of definitions.get(id) ?? []) {
      const shape = buildOne(declaration);
      if (first === undefined) first = shape;
      else if (shape !== undefined) reportDuplicate(first, shape, context.report);
    }
    built.set(id, first);
    return first;
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

function reportDuplicate(first: Shape, second: Shape, report: Report): void {
  const { id } = first;
  const related = [{ message: "first defined here", location: first.location }];
  const place = { shape: id, location: second.location, related };
  const parameters = {
    shape: id,
    first: printLocation(first.location),
    second: printLocation(second.location),
  };
  if (!isSameDefinition(first, second)) {
    const differences = differencesOf(second, first).map((one, index) =>
      index === 0 ? `. ${one}` : `; ${one}`,
    );
    report("Model/duplicate-shape", { ...parameters, differences: differences.join("") }, place);
  } else if (!isSamePlace(first.location, second.location)) {
    report("Model.IgnoredDuplicateDefinition", parameters, place);
  }
}

function printLocation(location: Location): string {
  const { line, column } = positionOf(location);
  return `${location.source.name} [${line}, ${column}]`;
}

function upgradeRoots(
  roots: ReadonlyMap<ShapeId, Shape>,
  all: readonly Declarations[],
): ReadonlyMap<ShapeId, Shape> {
  const old = all.filter(({ version }) => version === "1.0");
  if (old.length === 0) return roots;
  const ids = new Set(old.flatMap(({ shapes }) => shapes.map(({ id }) => id)));
  return upgrade(roots, (id) => ids.has(id));
}

/** Traits that are applied to what does not exist. */
function reportUnclaimed(
  traits: TraitTable,
  shapes: ReadonlyMap<ShapeId, Shape>,
  definitions: Definitions,
  report: Report,
): void {
  for (const [target, stated] of traits) {
    if (shapes.has(target)) continue;
    const root = target.split("$", 1)[0] ?? target;
    if (definitions.has(root) && !shapes.has(root)) continue; // Reported when it was built.
    for (const { trait, location } of stated.statements) {
      report("Model/apply-to-unknown", { trait: traitName(trait.id), shape: target }, location);
    }
  }
}

/** How a diagnostic names a trait: without the namespace of the prelude. */
function traitName(id: ShapeId): string {
  return id.startsWith("smithy.api#") ? id.slice("smithy.api#".length) : id;
}
