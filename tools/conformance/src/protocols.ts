import type { Protocol } from "@tsmith/protocol";
import { awsJson1_0, awsJson1_1 } from "@tsmith/protocol/aws-json";
import { awsQuery } from "@tsmith/protocol/aws-query";
import { ec2Query } from "@tsmith/protocol/ec2-query";
import { restJson1 } from "@tsmith/protocol/rest-json1";
import { restXml } from "@tsmith/protocol/rest-xml";
import { rpcv2Cbor } from "@tsmith/protocol/rpcv2-cbor";
import { rpcv2Json } from "@tsmith/protocol/rpcv2-json";

/** The protocols that we serve. */
export const protocols: ReadonlyMap<string, Protocol> = new Map(
  [awsJson1_0, awsJson1_1, awsQuery, ec2Query, restJson1, restXml, rpcv2Cbor, rpcv2Json].map(
    (protocol) => [protocol.id, protocol],
  ),
);
