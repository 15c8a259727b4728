import { isNodeArray, type NodeObject, OpenApiError, toOpenApi } from "@tsmith/smithy";
import { modelOf } from "../models.ts";
import { equal, judged, type Suite } from "../suite.ts";

/** A model, the settings of the `openapi` plugin, and the document that it makes, or an error. */
export const openapi: Suite = (corpus) =>
  corpus
    .files("openapi")
    .filter((file) => file.endsWith("/config.json"))
    .map((config) => {
      const folder = config.slice(0, -"config.json".length);
      const name = folder.slice("openapi/".length, -1);
      const convert = () =>
        toOpenApi(
          modelOf([corpus.source(`${folder}model.json`)]),
          corpus.json(config) as NodeObject,
        );
      return corpus.has(`${folder}expected.json`)
        ? equal(name, convert, () => corpus.json(`${folder}expected.json`))
        : judged(name, () => refused(convert));
    });

const MEDIA_TYPES = "x-amazon-apigateway-binary-media-types";

/** The reference gives these media types in the order of a hash table. */
function sorted(document: NodeObject): NodeObject {
  const types = document[MEDIA_TYPES];
  if (!isNodeArray(types)) return document;
  return { ...document, [MEDIA_TYPES]: types.map(String).toSorted() };
}

/** The messages of errors are ours. */
function refused(convert: () => NodeObject): string | undefined {
  try {
    convert();
    return "is converted, where the reference throws";
  } catch (error) {
    if (error instanceof OpenApiError) return undefined;
    throw error;
  }
}

/** Services of the protocol tests, converted where the API Gateway plugin is there too. */
export const openapiProtocolServices: Suite = (corpus) =>
  corpus
    .files("openapi-protocol-services")
    .filter((file) => file.endsWith("/case.json"))
    .map((file) => {
      const folder = file.slice(0, -"case.json".length);
      const { model } = corpus.json(file) as { readonly model: string };
      const settings = corpus.json(`${folder}config.json`) as NodeObject;
      return equal(
        folder.slice("openapi-protocol-services/".length, -1),
        () => sorted(toOpenApi(modelOf([corpus.source(model)]), { ...settings, apiGateway: true })),
        () => sorted(corpus.json(`${folder}expected.json`) as NodeObject),
      );
    });
