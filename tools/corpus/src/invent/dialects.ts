/** What contracts may hold that speak a protocol. */
export interface Dialect {
  /** The trait of the protocol. */
  readonly protocol: string;
  readonly isRest: boolean;
  readonly isXml: boolean;
  readonly hasDocuments: boolean;
  readonly hasDecimals: boolean;
  /** Whether lists and maps may hold `null`. */
  readonly hasNull: boolean;
  readonly hasEvents: boolean;
  /** Whether errors may have codes of their own. */
  readonly hasCodes: boolean;
  /** Names that members of documents cannot have. */
  readonly takenNames: readonly string[];
}

const json = {
  isRest: false,
  isXml: false,
  hasDocuments: true,
  hasDecimals: true,
  hasNull: true,
  hasEvents: true,
  hasCodes: false,
  takenNames: [] as readonly string[],
} as const;

const xml = { ...json, isXml: true, hasDocuments: false, hasNull: false } as const;

export const dialects: readonly Dialect[] = [
  { ...json, protocol: "aws.protocols#restJson1", isRest: true },
  { ...xml, protocol: "aws.protocols#restXml", isRest: true },
  { ...json, protocol: "aws.protocols#awsJson1_0", hasCodes: true },
  { ...json, protocol: "aws.protocols#awsJson1_1" },
  { ...xml, protocol: "aws.protocols#awsQuery", hasEvents: false, hasCodes: true },
  // There the id of the request stands among the members.
  { ...xml, protocol: "aws.protocols#ec2Query", hasEvents: false, takenNames: ["requestId"] },
  { ...json, protocol: "smithy.protocols#rpcv2Cbor", hasDocuments: false },
  { ...json, protocol: "smithy.protocols#rpcv2Json" },
];
