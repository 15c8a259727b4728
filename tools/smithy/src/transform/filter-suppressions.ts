import type { Diagnostic } from "../diagnostic.ts";
import type { Model } from "../model/model.ts";
import { isNodeArray, isNodeObject, nodeProperty, type NodeValue } from "../model/node.ts";
import { nodesEqual } from "../model/node-equality.ts";
import { isSuppressedBy } from "../validate/suppress.ts";
import { booleanArgument, stringsArgument, TransformError } from "./arguments.ts";
import { changeTraits } from "./change-traits.ts";
import type { Transform } from "./transform.ts";

/** @see https://smithy.io/2.0/guides/smithy-build-json.html#filtersuppressions */
export const filterSuppressions: Transform = (model, args, { original, diagnostics }) => {
  const isAllowedId = allowing(args, "eventIdAllowList", "eventIdDenyList");
  const isAllowedNamespace = allowing(args, "namespaceAllowList", "namespaceDenyList");
  const removesUnused = booleanArgument(args, "removeUnused");
  const removesReasons = booleanArgument(args, "removeReasons");
  // What a validator said that an earlier transform has removed needs no suppression.
  const gone = validatorIds(original).filter((id) => !validatorIds(model).includes(id));
  const suppressed = diagnostics.filter(
    ({ severity, id }) => severity === "SUPPRESSED" && !gone.includes(id),
  );

  const traits = changeTraits(model, (stated) => {
    if (stated.trait.id !== "smithy.api#suppress" || !isNodeArray(stated.value)) return stated;
    const ids = stated.value.filter(
      (id) =>
        typeof id === "string" &&
        isAllowedId(id) &&
        (!removesUnused || suppressed.some((event) => isOf(event, stated.target, id))),
    );
    return ids.length === 0 ? undefined : { ...stated, value: ids };
  });

  const keeps = (suppression: NodeValue): boolean =>
    isAllowedId(textAt(suppression, "id")) &&
    isAllowedNamespace(textAt(suppression, "namespace")) &&
    (!removesUnused || suppressed.some((event) => isSuppressedBy(suppression, event)));
  return withSuppressions(traits, (suppressions) =>
    suppressions
      .filter(keeps)
      .map((suppression) => (removesReasons ? withoutReason(suppression) : suppression)),
  );
};

function isOf(event: Diagnostic, shape: string, id: string): boolean {
  return event.shape === shape && event.id === id;
}

/** Whether a text is in the one list and not in the other; a list that is empty says nothing. */
function allowing(args: NodeValue, allow: string, deny: string): (text: string) => boolean {
  const allowed = new Set(stringsArgument(args, allow));
  const denied = new Set(stringsArgument(args, deny));
  if (allowed.size > 0 && denied.size > 0) {
    throw new TransformError(`\`${allow}\` and \`${deny}\` cannot be set both.`);
  }
  return (text) => (allowed.size === 0 || allowed.has(text)) && !denied.has(text);
}

function validatorIds({ metadata }: Model): readonly string[] {
  const validators = metadata["validators"];
  if (!isNodeArray(validators)) return [];
  return validators.map((one) => textAt(one, "id") || textAt(one, "name"));
}

function withSuppressions(
  model: Model,
  change: (suppressions: readonly NodeValue[]) => readonly NodeValue[],
): Model {
  const { suppressions, ...metadata } = model.metadata;
  if (!isNodeArray(suppressions)) return model;
  const left = change(suppressions);
  if (nodesEqual(left, suppressions)) return model;
  const [statement] = model.metadataStatements.filter(({ key }) => key === "suppressions");
  const others = model.metadataStatements.filter(({ key }) => key !== "suppressions");
  if (left.length === 0 || statement === undefined) {
    return { ...model, metadata, metadataStatements: others };
  }
  return {
    ...model,
    metadata: { ...metadata, suppressions: left },
    metadataStatements: [...others, { ...statement, value: left }],
  };
}

function withoutReason(suppression: NodeValue): NodeValue {
  if (!isNodeObject(suppression)) return suppression;
  const { reason: _, ...rest } = suppression;
  return rest;
}

function textAt(value: NodeValue, key: string): string {
  const text = nodeProperty(value, key);
  return typeof text === "string" ? text : "";
}
