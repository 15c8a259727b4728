/** A journal export as all programs give it. */
export interface ListedExport {
  readonly id: string;
  readonly status: string;
  readonly created: Date;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What each program does: all journal exports, page by page, with signed requests. */
export type ListExports = (
  region: string,
  credentials: Credentials,
) => Promise<readonly ListedExport[]>;
