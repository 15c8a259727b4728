/** When requests get checksums and responses are checked. @public */
export type ChecksumPolicy = "WHEN_REQUIRED" | "WHEN_SUPPORTED";
