import type { Report } from "../../diagnostics.ts";
import { closure } from "../../knowledge/closure.ts";
import { protocolsOf } from "../../knowledge/protocols.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import { nodeProperty } from "../../model/node.ts";
import { at } from "../at.ts";

/**
 * A service has no documents where a protocol of its cannot carry them.
 *
 * @see https://smithy.io/2.0/spec/protocol-traits.html#protocoldefinition-trait
 */
export function noInlineDocumentSupportRule(model: Model, report: Report): void {
  for (const service of shapesOfType(model, "service")) {
    for (const protocol of protocolsOf(model, service.id)) {
      const definition = model.shapes.get(protocol)?.traits.get("smithy.api#protocolDefinition");
      if (nodeProperty(definition, "noInlineDocumentSupport") !== true) continue;
      const documents = closure(model, service.id).filter(({ type }) => type === "document");
      if (documents.length === 0) continue;
      const parameters = { protocol, documents: documents.map(({ id }) => id).join(", ") };
      report("NoInlineDocumentSupport", parameters, at(service, protocol));
    }
  }
}
