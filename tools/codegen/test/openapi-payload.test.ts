import { expect, test } from "vitest";
import { openApiDocument } from "../src/index.ts";
import { viewOf } from "./view-of.ts";

test.each([
  ["application/json", {}],
  ["application/vnd.towns+json", {}],
  ["text/csv", { $ref: "#/components/schemas/OpInputPayload" }],
])("text of the type %s that is the whole body has a schema of its own", (type, schema) => {
  const document = openApiDocument(
    viewOf(`$version: "2.0"
namespace example
use aws.protocols#restJson1
@restJson1 service Towns { version: "1", operations: [Op] }
@http(method: "POST", uri: "/op")
operation Op { input := { @httpPayload Text: Text } }
@mediaType("${type}") string Text`),
  );
  expect(document).toMatchObject({
    paths: { "/op": { post: { requestBody: { content: { [type]: { schema } } } } } },
  });
});
