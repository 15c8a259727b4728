const NAME = "UnknownOperationException";
const MESSAGE = "The service has no operation for this request.";

/**
 * The 404 for a request that is the service's and for none of its operations.
 *
 * @internal
 */
export function unknownOperation(protocolId: string): Response {
  switch (protocolId) {
    case "aws.protocols#restXml":
    case "aws.protocols#awsQuery":
    case "aws.protocols#ec2Query": {
      const error = `<Error><Type>Sender</Type><Code>${NAME}</Code><Message>${MESSAGE}</Message></Error>`;
      return new Response(`<ErrorResponse>${error}</ErrorResponse>`, {
        status: 404,
        headers: { "content-type": "application/xml" },
      });
    }
    case "smithy.protocols#rpcv2Cbor":
      return new Response(null, { status: 404, headers: { "smithy-protocol": "rpc-v2-cbor" } });
    default:
      return Response.json(
        { __type: NAME, message: MESSAGE },
        { status: 404, headers: { "x-amzn-errortype": NAME } },
      );
  }
}
