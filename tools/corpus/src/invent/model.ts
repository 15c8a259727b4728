import { type AstModel, type AstShape, trait, type Traits } from "./ast.ts";
import { dialects } from "./dialects.ts";
import { type Draw, sampled } from "./draw.ts";
import { error } from "./errors.ts";
import { add, type Invention } from "./invention.ts";
import { shapeNames } from "./names.ts";
import { operation } from "./operations.ts";
import { resource } from "./resources.ts";

/**
 * Contracts that nobody wrote: of every protocol, with names, constraints, bindings, pages, events
 * and resources in any mixture. The same seed invents the same.
 */
export function inventModels(seed: number, count: number): readonly AstModel[] {
  const models = sampled(seed, count, (draw) => {
    const { invention, service } = inventService(draw);
    return (suffix: string): AstModel => {
      add(invention, service, suffix);
      return { smithy: "2.0", shapes: Object.fromEntries(invention.shapes) };
    };
  });
  // A compiler takes packages of one name for the same one.
  return models.map((named, index) => named(`Service${seed}N${index}`));
}

function inventService(draw: Draw): { readonly invention: Invention; readonly service: AstShape } {
  const dialect = draw.one(dialects);
  let given = 0;
  const next = (): number => (given += 1);
  const shapes = new Map<string, AstShape>();
  const newName = shapeNames(draw);
  const invention: Invention = { draw, dialect, shapes, newName, next, structures: [] };
  const errors = Array.from({ length: draw.integer(0, 4) }, () => error(invention));
  const operations = Array.from({ length: draw.integer(1, 7) }, () => operation(invention, errors));
  const resources = draw.chance(0.4) ? [resource(invention)] : [];
  const service = {
    type: "service",
    version: draw.one(["2026-01-01", "1", "*/"]),
    operations: targets(operations),
    resources: targets(resources),
    errors: targets(draw.chance(0.3) ? errors.slice(0, 1) : []),
    traits: {
      [dialect.protocol]: {},
      ...trait("xmlNamespace", { uri: "https://invented.example/" }),
      ...(dialect.protocol === "aws.protocols#awsJson1_0" &&
        draw.chance(0.5) && { "aws.protocols#awsQueryCompatible": {} }),
      ...auth(draw),
    },
  };
  return { invention, service };
}

function targets(ids: readonly string[]): readonly { readonly target: string }[] {
  return ids.map((target) => ({ target }));
}

function auth(draw: Draw): Traits {
  const sigv4 = { "aws.auth#sigv4": { name: "invented" } };
  return draw.one<Traits>([
    {},
    sigv4,
    trait("httpBearerAuth"),
    trait("httpBasicAuth"),
    trait("httpDigestAuth"),
    trait("httpApiKeyAuth", { name: "x-key", in: "header" }),
    { ...trait("httpBearerAuth"), ...sigv4 },
  ]);
}
