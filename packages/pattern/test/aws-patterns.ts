import { existsSync, readFileSync, readdirSync } from "node:fs";

const folder = new URL("../../../../shared/corpora/aws/", import.meta.url);

/** Whether AWS's models are beside the project. */
export const hasAwsModels: boolean = existsSync(folder);

/** A pattern with the bounds of length that stand beside it, and the first shape that has both. */
export interface AwsPattern {
  readonly shape: string;
  readonly source: string;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
}

interface Traits {
  readonly "smithy.api#pattern"?: string;
  readonly "smithy.api#length"?: { readonly min?: number; readonly max?: number };
}

/** Every combination of a pattern and a length in AWS's models, once. */
export function awsPatterns(): readonly AwsPattern[] {
  const found = new Map<string, AwsPattern>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
    const model = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as {
      readonly shapes: Readonly<Record<string, { readonly traits?: Traits }>>;
    };
    for (const [shape, { traits = {} }] of Object.entries(model.shapes)) {
      const source = traits["smithy.api#pattern"];
      const { min: minLength, max: maxLength } = traits["smithy.api#length"] ?? {};
      const key = JSON.stringify([source, minLength, maxLength]);
      if (source !== undefined && !found.has(key)) {
        found.set(key, { shape, source, minLength, maxLength });
      }
    }
  }
  return [...found.values()];
}
