import type { Report } from "../diagnostics.ts";
import type { NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import {
  resolveReferences,
  type Declarations,
  type MemberDeclaration,
  type MetadataDeclaration,
  type NamespaceScope,
  type Reference,
  type ShapeDeclaration,
  type TraitDeclaration,
  type ValueReference,
} from "./declaration.ts";

/** Which root shapes exist: the question that resolving a relative id asks. */
export type IsDefined = (id: ShapeId) => boolean;

const PRELUDE = "smithy.api";

/**
 * The same declarations with every id absolute and every `= value` said as the trait that it
 * stands for. JSON AST is like that already and comes back as it is.
 *
 * @see https://smithy.io/2.0/spec/idl.html#relative-shape-id-resolution
 */
export function resolve(
  declarations: Declarations,
  isDefined: IsDefined,
  report: Report,
): Declarations {
  const { scope } = declarations;
  if (scope === undefined) return declarations;
  const resolver = new Resolver(scope, isDefined, report);
  return {
    ...declarations,
    metadata: declarations.metadata.map((metadata) => resolver.metadata(metadata)),
    shapes: declarations.shapes.map((shape) => resolver.shape(shape)),
    applies: declarations.applies.map((trait) => resolver.trait(trait)),
  };
}

/** One file's scope, with the ids that it has met. */
class Resolver {
  readonly #scope: NamespaceScope;
  readonly #isDefined: IsDefined;
  readonly #report: Report;
  readonly #known = new Map<string, ShapeId>();

  constructor(scope: NamespaceScope, isDefined: IsDefined, report: Report) {
    this.#scope = scope;
    this.#isDefined = isDefined;
    this.#report = report;
  }

  metadata(from: MetadataDeclaration): MetadataDeclaration {
    return from.valueReferences === undefined ? from : { ...from, value: this.#value(from) };
  }

  trait(from: TraitDeclaration): TraitDeclaration {
    return {
      ...from,
      target: this.#absolute(from.target),
      trait: this.#reference(from.trait),
      value: this.#value(from),
    };
  }

  shape(from: ShapeDeclaration): ShapeDeclaration {
    const isEnum = from.type === "enum" || from.type === "intEnum";
    return {
      ...from,
      traits: from.traits.map((trait) => this.trait(trait)),
      members: from.members.map((member) => this.#member(member, from.id, isEnum)),
      mixins: from.mixins.map((mixin) => this.#reference(mixin)),
      ...(from.forResource && { forResource: this.#reference(from.forResource) }),
      references: mapValues(from.references, (references) =>
        references.map((reference) => this.#reference(reference)),
      ),
      referenceMaps: mapValues(from.referenceMaps, (references, name) =>
        // The values of `rename` are names within the service, not ids.
        name === "rename" ? references : mapValues(references, (to) => this.#reference(to)),
      ),
    };
  }

  #member(from: MemberDeclaration, container: ShapeId, isEnum: boolean): MemberDeclaration {
    const traits = from.traits.map((trait) => this.trait(trait));
    if (from.value !== undefined) {
      const location = from.valueLocation ?? from.location;
      traits.push({
        target: `${container}$${from.name}`,
        trait: { id: isEnum ? `${PRELUDE}#enumValue` : `${PRELUDE}#default`, location },
        value: this.#value({ ...from, value: from.value }),
        isAnnotation: false,
        valueLocation: location,
        location,
      });
    }
    return { ...from, target: from.target && this.#reference(from.target), traits };
  }

  #reference(from: Reference): Reference {
    return { id: this.#absolute(from.id), location: from.location };
  }

  #value(from: {
    readonly value: NodeValue;
    readonly valueReferences?: readonly ValueReference[];
  }): NodeValue {
    return resolveReferences(from.value, from.valueReferences, (reference) => {
      const id = this.#absolute(reference.id);
      if (!this.#isDefined(rootOf(id))) {
        const { location } = reference;
        this.#report("SyntacticShapeIdTarget", { text: reference.id, id }, location);
      }
      return id;
    });
  }

  #absolute(id: ShapeId): ShapeId {
    let absolute = this.#known.get(id);
    if (absolute === undefined) {
      const root = rootOf(id);
      absolute = this.#absoluteRoot(root) + id.slice(root.length);
      this.#known.set(id, absolute);
    }
    return absolute;
  }

  #absoluteRoot(id: ShapeId): ShapeId {
    if (id.includes("#")) return id;
    const use = this.#scope.uses.get(id);
    if (use !== undefined) return use.id;
    const local = `${this.#scope.namespace}#${id}`;
    const shared = `${PRELUDE}#${id}`;
    const isShared = this.#scope.namespace === "" || this.#isDefined(shared);
    return isShared && !this.#isDefined(local) ? shared : local;
  }
}

function rootOf(id: ShapeId): ShapeId {
  const dollar = id.indexOf("$");
  return dollar < 0 ? id : id.slice(0, dollar);
}

function mapValues<From, To>(
  from: ReadonlyMap<string, From>,
  change: (value: From, key: string) => To,
): ReadonlyMap<string, To> {
  return new Map([...from].map(([key, value]) => [key, change(value, key)]));
}
