/** A model as JSON AST. @see https://smithy.io/2.0/spec/json-ast.html */
export interface AstModel {
  readonly smithy: "2.0";
  readonly shapes: Readonly<Record<string, AstShape>>;
}

export type Traits = Readonly<Record<string, unknown>>;

export interface AstMember {
  readonly target: string;
  readonly traits: Traits;
}

/** Members by their names, in order. */
export type Members = readonly (readonly [name: string, member: AstMember])[];

/** A shape; what its type has beside traits and members is not told apart. */
export interface AstShape {
  readonly type: string;
  readonly traits?: Traits;
  readonly members?: Readonly<Record<string, AstMember>>;
  readonly [key: string]: unknown;
}

export function member(target: string, traits: Traits = {}): AstMember {
  return { target, traits };
}

/** A trait of the prelude, with its value or with none. */
export function trait(name: string, value: unknown = {}): Traits {
  return { [`smithy.api#${name}`]: value };
}

export function hasTrait({ traits }: AstMember, name: string): boolean {
  return Object.hasOwn(traits, `smithy.api#${name}`);
}

export function withTraits({ target, traits }: AstMember, more: Traits): AstMember {
  return { target, traits: { ...traits, ...more } };
}
