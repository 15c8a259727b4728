import type { Report } from "../../../diagnostics.ts";
import { shapesWithTrait } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { nodeString } from "../../../model/node.ts";
import { at, ticked } from "../../at.ts";
import { SERVICE } from "./service-trait.ts";

const PATTERN = "^[a-zA-Z][a-zA-Z0-9]*( [a-zA-Z0-9]+)*$";
const COMPANY_NAMES = ["AWS", "Amazon", "Aws"];
const ENDINGS = ["service", "client", "api"];
const SHORTEST = 2;
const LONGEST = 50;

/** Ids that were released before the rule. */
const RELEASED: readonly string[] = [
  "ACM PCA",
  "ApiGatewayManagementApi",
  "Config Service",
  "Cost and Usage Report Service",
  "Application Discovery Service",
  "Database Migration Service",
  "Directory Service",
  "Elasticsearch Service",
  "IoT 1Click Devices Service",
  "IoTAnalytics",
  "Lex Model Building Service",
  "Lex Runtime Service",
  "Marketplace Entitlement Service",
  "mq",
  "Resource Groups Tagging API",
];

/**
 * The id by which SDKs name a service is made of words, without the company or what it is.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#sdkid
 */
export function sdkServiceIdRule(model: Model, report: Report): void {
  for (const service of shapesWithTrait(model, SERVICE)) {
    const id = nodeString(service.traits.get(SERVICE), "sdkId");
    if (id === undefined || RELEASED.includes(id)) continue;
    const problems = problemsOf(id);
    if (problems.length === 0) continue;
    report("SdkServiceId", { id, problems: problems.join(";") }, at(service, SERVICE));
  }
}

function problemsOf(id: string): readonly string[] {
  const problems: string[] = [];
  if (!new RegExp(PATTERN).test(id)) {
    problems.push(`Does not match the required pattern \`${PATTERN}\``);
  }
  if (COMPANY_NAMES.some((name) => id.includes(name))) {
    const names = ticked(COMPANY_NAMES);
    problems.push(`Must not contain any of the following company names: [${names}]`);
  }
  const ending = ENDINGS.find((word) => id.toLowerCase().endsWith(word));
  if (ending !== undefined) problems.push(`Must not case-insensitively end with \`${ending}\``);
  if (id.length < SHORTEST || id.length > LONGEST) {
    problems.push(`Must be between ${SHORTEST} and ${LONGEST} characters long.`);
  }
  return problems;
}
