import type { HttpRequest, RequestSigner, RequestSigningArguments } from "@smithy/types";

/** Writes down what it is to sign with, in place of the signer of `@aws-sdk/signature-v4a`. */
export class RegionSetSigner implements RequestSigner {
  readonly #service: string;

  constructor({ service }: { readonly service: string }) {
    this.#service = service;
  }

  async sign(
    request: HttpRequest,
    { signingRegion, signingService = this.#service }: RequestSigningArguments = {},
  ): Promise<HttpRequest> {
    const headers = {
      ...request.headers,
      "x-amz-region-set": String(signingRegion),
      authorization: `AWS4-ECDSA-P256-SHA256 ${signingService}`,
    };
    return { ...request, headers };
  }
}
