import { isS3ObjectEncryptionType, type S3ObjectEncryptionType } from "@tsmith/qldb-types";
import { Badge, type Tone, UnknownBadge } from "./badge.tsx";

const BADGES: Readonly<Record<S3ObjectEncryptionType, readonly [label: string, tone: Tone]>> = {
  SSE_KMS: ["KMS key", "plain"],
  SSE_S3: ["S3 key", "plain"],
  NO_ENCRYPTION: ["Bucket default", "warning"],
};

export function EncryptionBadge({ encryption }: { readonly encryption: string }) {
  if (!isS3ObjectEncryptionType(encryption)) return <UnknownBadge value={encryption} />;
  const [label, tone] = BADGES[encryption];
  return <Badge tone={tone}>{label}</Badge>;
}
