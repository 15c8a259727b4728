import type { Protocol, Rejection } from "@tsmith/protocol";

/**
 * A protocol for tests of what a mock does, whatever the wire is: `POST /OperationName` with JSON.
 * Nothing is checked.
 */
export const tinyProtocol: Protocol = {
  id: "example#tiny",
  mediaType: "text/plain",
  serve: ({ operations }) => ({
    match: async (request) => {
      const operation = new URL(request.url).pathname.slice(1);
      const description = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
      if (description === undefined || request.method !== "POST") return undefined;
      return {
        operation,
        schema: description.schema,
        readRequest: () => request.json(),
        writeOutput: (output) => Response.json(output),
        writeError: ({ schema, value }) =>
          Response.json({ error: schema[2], value }, { status: 400 }),
        writeRejection,
      };
    },
    writeRejection,
  }),
};

function writeRejection({ reason, failures }: Rejection): Response {
  const status = { internal: 500, unknownOperation: 404 }[String(reason)] ?? 400;
  return Response.json({ reason, failures }, { status });
}

/** Calls an operation, and reads what it answers. */
export async function call(
  mock: { fetch: (request: Request) => Promise<Response> },
  operation: string,
  input: object = {},
): Promise<unknown> {
  const request = new Request(`http://localhost/${operation}`, {
    method: "POST",
    body: JSON.stringify(input),
  });
  return (await mock.fetch(request)).json();
}
