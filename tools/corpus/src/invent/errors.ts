import { member, type Members, trait } from "./ast.ts";
import { dataMembers } from "./data-shapes.ts";
import { addStructure, type Invention } from "./invention.ts";
import { wordLike } from "./simple-shapes.ts";

/** An error, for operations to share. @returns its id */
export function error(service: Invention): string {
  // The runtime reads the numbers of an error in JSON before it knows which of them are decimals.
  const dialect = { ...service.dialect, hasDecimals: service.dialect.isXml };
  const invention: Invention = { ...service, dialect, structures: [] };
  const { draw } = invention;
  // In JSON a client may take the field `code` for the name of the error.
  const taken = dialect.isXml ? ["message"] : ["message", "code"];
  const fault = draw.one(["client", "server"]);
  const code = {
    "aws.protocols#awsQueryError": { code: `Code.${service.next()}`, httpResponseCode: 409 },
  };
  const status = fault === "client" ? draw.integer(400, 430) : 503;
  const message = draw.one(["message", "Message", undefined]);
  const members: Members = dataMembers(invention, draw.integer(0, 3), 3)
    .filter(([name]) => !taken.includes(name.toLowerCase()))
    .map(([name, given]) =>
      dialect.isRest && draw.chance(0.2)
        ? [name, member(wordLike(invention), trait("httpHeader", `x-e-${name}`))]
        : [name, given],
    );
  const text = member("smithy.api#String", draw.chance(0.3) ? trait("required") : {});
  return addStructure(
    invention,
    message === undefined ? members : [...members, [message, text]],
    {
      ...trait("error", fault),
      ...(draw.chance(0.5) && trait("httpError", status)),
      ...(draw.chance(0.2) && trait("retryable")),
      ...(dialect.hasCodes && draw.chance(0.3) && code),
    },
    draw.one(["Error", "Exception", "Fault", ""]),
  );
}
