import { errorsOf } from "../knowledge/errors.ts";
import { errorBindings } from "../knowledge/http-bindings.ts";
import { expectShape } from "../model/model.ts";
import type { NodeObject } from "../model/node.ts";
import { shapeName, type ShapeId } from "../model/shape-id.ts";
import type { OperationShape } from "../model/shapes.ts";
import {
  documentMediaType,
  present,
  synthesize,
  unlessEmpty,
  type OpenApiContext,
} from "./context.ts";
import type { PathOperation } from "./rest-operation.ts";
import { schemaOf } from "./schema.ts";

const UNIT = "smithy.api#Unit";

/**
 * The operation of `rpcv2Json`: a call by name with everything in the body.
 *
 * @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html
 */
export function rpcOperation(context: OpenApiContext, operation: OperationShape): PathOperation {
  const { model, service, schemas } = context;
  const name = schemas.nameOf(operation.id);
  const uri = `/service/${shapeName(service.id)}/operation/${shapeName(operation.id)}`;
  const responses: Record<string, NodeObject> = {};
  if (operation.output !== UNIT) {
    responses[200] = body(context, operation.output, `${name}ResponseContent`, "Response Object");
  }
  for (const error of errorsOf(model, service.id, operation.id)) {
    const { code } = errorBindings(model, error.id);
    const content = `${schemas.nameOf(error.id)}ErrorContent`;
    responses[code] = body(context, error.id, content, "Response Object");
  }
  return {
    method: "POST",
    uri,
    object: present({
      requestBody:
        operation.input === UNIT
          ? undefined
          : body(context, operation.input, `${name}RequestContent`, "Request Object"),
      responses: unlessEmpty(responses),
    }),
  };
}

function body(
  context: OpenApiContext,
  structure: ShapeId,
  name: string,
  description: string,
): NodeObject {
  const shape = expectShape(context.model, structure, "structure");
  const schema = synthesize(context, name, schemaOf(context.schemas, shape));
  return { description, content: { [documentMediaType(context)]: { schema } } };
}
