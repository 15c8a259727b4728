import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeItems, nodeProperty, nodeString } from "../../../model/node.ts";
import { shapeName } from "../../../model/shape-id.ts";
import type { OperationShape, StructureShape } from "../../../model/shapes.ts";
import { at, ticked } from "../../at.ts";
import { enumValues } from "../../enum-values.ts";

const CHECKSUM = "aws.protocols#httpChecksum";
const PREFIX = "x-amz-checksum-";
const MODES = ["ENABLED"];
const ALGORITHMS = [
  "CRC64NVME",
  "CRC32C",
  "CRC32",
  "SHA1",
  "SHA256",
  "SHA512",
  "XXHASH64",
  "XXHASH3",
  "XXHASH128",
  "MD5",
];

/**
 * Checksums are of requests or of responses; who asks for them does so by members that are enums,
 * and no other header has their names.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait
 */
export function httpChecksumTraitRule(model: Model, report: Report): void {
  for (const operation of shapesWithTrait(model, CHECKSUM)) {
    if (operation.type === "operation") check(model, operation, report);
  }
}

function check(model: Model, operation: OperationShape, report: Report): void {
  const trait = operation.traits.get(CHECKSUM);
  const place = at(operation, CHECKSUM);
  const algorithmMember = nodeString(trait, "requestAlgorithmMember");
  const modeMember = nodeString(trait, "requestValidationModeMember");
  const hasAlgorithms = nodeItems(trait, "responseAlgorithms").length > 0;
  const isOfRequest =
    nodeProperty(trait, "requestChecksumRequired") === true || algorithmMember !== undefined;
  const isOfResponse = hasAlgorithms || modeMember !== undefined;
  if (!isOfRequest && !isOfResponse) report("HttpChecksumTrait/none", {}, place);

  const input = model.shapes.get(operation.input);
  if (input?.type !== "structure") return;
  const checkMember = (property: string, name: string, allowed: readonly string[]): void =>
    checkEnum(model, operation, input, { property, name, allowed }, report);
  if (isOfRequest) {
    if (algorithmMember !== undefined) {
      checkMember("requestAlgorithmMember", algorithmMember, ALGORITHMS);
    }
    checkHeaders(operation, input, report);
  }
  if (!isOfResponse) return;
  if (modeMember === undefined) report("HttpChecksumTrait/no-mode", {}, place);
  else checkMember("requestValidationModeMember", modeMember, MODES);
  if (!hasAlgorithms) report("HttpChecksumTrait/no-algorithms", {}, place);
  for (const id of [operation.output, ...operation.errors]) {
    const structure = model.shapes.get(id);
    if (structure?.type === "structure") checkHeaders(operation, structure, report);
  }
}

interface EnumMember {
  readonly property: string;
  readonly name: string;
  readonly allowed: readonly string[];
}

function checkEnum(
  model: Model,
  operation: OperationShape,
  input: StructureShape,
  { property, name, allowed }: EnumMember,
  report: Report,
): void {
  const place = at(operation, CHECKSUM);
  const member = input.members.get(name);
  if (member === undefined) {
    report("HttpChecksumTrait/no-member", { property }, place);
    return;
  }
  const values = enumValues(model, member);
  if (values === undefined) {
    report("HttpChecksumTrait/no-enum", { property }, place);
    return;
  }
  const others = values.filter((value) => !allowed.includes(value));
  if (others.length > 0) {
    report("HttpChecksumTrait/values", { property, values: ticked(others.toSorted()) }, place);
  }
}

function checkHeaders(operation: OperationShape, structure: StructureShape, report: Report): void {
  const name = shapeName(structure.id);
  for (const { traits } of structure.members.values()) {
    const prefix = traits.get("smithy.api#httpPrefixHeaders");
    if (typeof prefix === "string" && PREFIX.startsWith(prefix)) {
      const lower = prefix.toLowerCase();
      const place = { ...at(operation), idSuffix: `HttpPrefixHeaders.${name}.${lower}` };
      report("HttpChecksumTrait/prefix", { name, prefix: lower, checksum: PREFIX }, place);
    }
    const header = traits.get("smithy.api#httpHeader");
    if (typeof header === "string" && header.startsWith(PREFIX)) {
      const lower = header.toLowerCase();
      const place = { ...at(operation), idSuffix: `HttpHeader.${name}.${lower}` };
      report("HttpChecksumTrait/header", { name, header: lower, checksum: PREFIX }, place);
    }
  }
}
