import { bindingOf, inputsOf, outputsOf, type Law } from "@tsmith/arbitrary/laws";
import { isHttpBound, openApiDocument, type ServiceView } from "@tsmith/codegen";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import * as fc from "fast-check";

const DOCUMENT = "openapi.json";

/**
 * The law that what goes over the wire is what the OpenAPI document of the service describes. The
 * judge is a validator that others wrote.
 *
 * @see https://spec.openapis.org/oas/v3.1.0
 */
export function openApiLaw(view: ServiceView): Law {
  const validatorOf = isHttpBound(view.protocol) ? validators(view) : undefined;
  return {
    name: "openApi",
    statement: "Bodies of requests and responses are valid against the OpenAPI document.",
    property(subject, operation) {
      if (validatorOf === undefined) return "The protocol has no OpenAPI document.";
      const { code, request, response } = placesOf(view, operation);
      const [checkRequest, checkResponse] = [validatorOf(request), validatorOf(response)];
      if (checkRequest === undefined && checkResponse === undefined) return "No body is JSON.";
      const payload = payloadOf(view, operation);
      const mock = subject.mock({ items: 1 });
      const binding = bindingOf(subject, operation);
      const inputs = inputsOf(subject, binding);
      const outputs = outputsOf(subject.arbitraries, binding);
      return fc.asyncProperty(inputs, outputs, async (input, output) => {
        mock.answer(operation, { output });
        const client = subject.client(async (sent) => {
          // A structure that is the whole body, and absent, is an empty object to the runtime.
          const isAbsent = payload !== undefined && !Object.hasOwn(Object(input), payload);
          if (!isAbsent) await expectValid("The request", checkRequest, sent.clone());
          const received = await mock.fetch(sent);
          if (received.status === code) {
            await expectValid("The response", checkResponse, received.clone());
          }
          return received;
        });
        await client.send(operation, input);
      }) as never;
    },
  };
}

async function expectValid(
  what: string,
  check: ValidateFunction | undefined,
  message: Request | Response,
): Promise<void> {
  if (check === undefined) return;
  const text = await message.text();
  if (text === "" || check(JSON.parse(text))) return;
  const problems = (check.errors ?? []).map(({ instancePath, message: problem }) => {
    return `\`${instancePath}\` ${problem}`;
  });
  throw new Error(`${what} is not valid: ${problems.slice(0, 3).join("; ")}. It is ${text}`);
}

/** The member of the input that is the whole body. */
function payloadOf({ operations }: ServiceView, name: string): string | undefined {
  const members = [...(operations.find((one) => one.name === name)?.input?.members.values() ?? [])];
  return members.find(({ traits }) => traits.has("smithy.api#httpPayload"))?.name;
}

/** Where the document describes the bodies of an operation. */
function placesOf(
  { operations }: ServiceView,
  name: string,
): {
  readonly code: number;
  readonly request: readonly string[];
  readonly response: readonly string[];
} {
  const operation = operations.find((candidate) => candidate.name === name);
  const http = operation?.shape.traits.get("smithy.api#http");
  const {
    method,
    uri,
    code = 200,
  } = Object(http) as {
    readonly method?: string;
    readonly uri?: string;
    readonly code?: number;
  };
  const at = ["paths", String(uri), String(method).toLowerCase()];
  const body = ["content", "application/json", "schema"];
  return {
    code,
    request: [...at, "requestBody", ...body],
    response: [...at, "responses", String(code), ...body],
  };
}

/** Validators of the schemas of a document, by the paths that lead to them; none where none does. */
function validators(view: ServiceView): (path: readonly string[]) => ValidateFunction | undefined {
  const document = openApiDocument(view);
  // Formats are hints to people; the laws look at values.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, ownProperties: true });
  ajv.addSchema(document, DOCUMENT);
  return (path) => {
    const schema = path.reduce<unknown>((node, key) => Object(node)[key], document);
    if (schema === undefined) return undefined;
    const pointer = path.map(escaped).join("/");
    return ajv.compile({ $ref: `${DOCUMENT}#/${pointer}` });
  };
}

/** A key in the fragment of a URI. @see https://www.rfc-editor.org/rfc/rfc6901#section-6 */
function escaped(key: string): string {
  return encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));
}
