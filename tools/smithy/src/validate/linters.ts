import type { Linter } from "./linter.ts";
import { abbreviationName } from "./linters/abbreviation-name.ts";
import { camelCase } from "./linters/camel-case.ts";
import { emitEachSelector } from "./linters/emit-each-selector.ts";
import { emitNoneSelector } from "./linters/emit-none-selector.ts";
import { inputOutputStructureReuse } from "./linters/input-output-structure-reuse.ts";
import { missingClientOptionalTrait } from "./linters/missing-client-optional-trait.ts";
import { missingPaginatedTrait } from "./linters/missing-paginated-trait.ts";
import { missingSensitiveTrait } from "./linters/missing-sensitive-trait.ts";
import { noninclusiveTerms } from "./linters/noninclusive-terms.ts";
import { repeatedShapeName } from "./linters/repeated-shape-name.ts";
import { reservedWords } from "./linters/reserved-words.ts";
import { shouldHaveUsedTimestamp } from "./linters/should-have-used-timestamp.ts";
import { standardOperationVerb } from "./linters/standard-operation-verb.ts";
import { stutteredShapeName } from "./linters/stuttered-shape-name.ts";
import { unreferencedShape } from "./linters/unreferenced-shape.ts";

/** The validators that `metadata validators` can name. */
export const linters: ReadonlyMap<string, Linter> = new Map([
  ["AbbreviationName", abbreviationName],
  ["CamelCase", camelCase],
  ["EmitEachSelector", emitEachSelector],
  ["EmitNoneSelector", emitNoneSelector],
  ["InputOutputStructureReuse", inputOutputStructureReuse],
  ["MissingClientOptionalTrait", missingClientOptionalTrait],
  ["MissingPaginatedTrait", missingPaginatedTrait],
  ["MissingSensitiveTrait", missingSensitiveTrait],
  ["NoninclusiveTerms", noninclusiveTerms],
  ["RepeatedShapeName", repeatedShapeName],
  ["ReservedWords", reservedWords],
  ["ShouldHaveUsedTimestamp", shouldHaveUsedTimestamp],
  ["StandardOperationVerb", standardOperationVerb],
  ["StutteredShapeName", stutteredShapeName],
  ["UnreferencedShape", unreferencedShape],
]);
