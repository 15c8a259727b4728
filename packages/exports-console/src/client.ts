import { QLDBClient } from "@tsmith/qldb-client";

export const REGION = "eu-central-1";

/** The generated client, as it would speak to AWS; the mock takes any credentials. */
export function createClient(): QLDBClient {
  return new QLDBClient({
    region: REGION,
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" },
  });
}
