import { shapesOfType } from "../../knowledge/user-shapes.ts";
import { shapeName } from "../../model/shape-id.ts";
import type { Linter } from "../linter.ts";

/**
 * Notes inputs and outputs that are not set apart as such.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#inputoutputstructurereuse
 */
export const inputOutputStructureReuse: Linter = {
  severity: "WARNING",
  configure: () => (model, note) => {
    for (const operation of shapesOfType(model, "operation")) {
      const name = shapeName(operation.id);
      const input = model.shapes.get(operation.input);
      if (input !== undefined && !isSetApart(input.traits, "smithy.api#input")) {
        note(
          `This structure is the input of \`${operation.id}\`, but it is not marked with the @input trait. The @input trait gives operations more flexibility to evolve their top-level input members in ways that would otherwise be backward incompatible.`,
          input,
          { idSuffix: `Input.${name}` },
        );
      }
      const output = model.shapes.get(operation.output);
      if (output !== undefined && !isSetApart(output.traits, "smithy.api#output")) {
        note(
          `This structure is the output of \`${operation.id}\`, but it is not marked with the @output trait.`,
          output,
          { idSuffix: `Output.${name}` },
        );
      }
    }
  },
};

/** The unit type stands for no input or output. */
function isSetApart(traits: ReadonlyMap<string, unknown>, trait: string): boolean {
  return traits.has(trait) || traits.has("smithy.api#unitType");
}
