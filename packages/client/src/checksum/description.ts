/** What `@httpChecksum` says of an operation. @public */
export interface HttpChecksumDescription {
  readonly requestChecksumRequired?: boolean;
  /** The member of the input that chooses the algorithm of the request. */
  readonly requestAlgorithmMember?: string;
  /** The header that this member is bound to. */
  readonly requestAlgorithmHeader?: string;
  /** The member of the input that wants a response to be checked. */
  readonly requestValidationModeMember?: string;
  /** The algorithms that a response may have a checksum of. */
  readonly responseAlgorithms?: readonly string[];
}
