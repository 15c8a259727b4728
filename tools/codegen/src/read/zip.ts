import { crc32, inflateRawSync } from "node:zlib";

/** An archive that cannot be read; the message is one sentence. */
export class ZipError extends Error {
  override readonly name = "ZipError";
}

/** Where a file stands in an archive. */
interface ZipEntry {
  readonly offset: number;
  readonly method: number;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly size: number;
}

/** The files of an archive by their names. */
export interface ZipArchive {
  readonly names: readonly string[];
  /**
   * The content of a file; `undefined` where there is none of that name.
   *
   * @throws ZipError
   */
  readonly read: (name: string) => Uint8Array | undefined;
}

const END_SIGNATURE = 0x06_05_4b_50;
const ENTRY_SIGNATURE = 0x02_01_4b_50;
const FILE_SIGNATURE = 0x04_03_4b_50;
const END_SIZE = 22;
const MAX_COMMENT = 0xff_ff;
/** No model is near it; a small archive may claim to hold as much as it likes. */
const MAX_SIZE = 256 * 1024 * 1024;

/**
 * Reads what an archive holds: stored and deflated files, no encryption, no ZIP64.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @throws ZipError where it is no archive
 */
export function readZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = unlessCutShort(() => entriesOf(view, bytes));
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      return entry && unlessCutShort(() => contentOf(view, bytes, name, entry));
    },
  };
}

/** `DataView` throws a `RangeError` for what lies outside. */
function unlessCutShort<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError("The archive is cut short.");
    throw error;
  }
}

function entriesOf(view: DataView, bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  if (count === 0xff_ff || at === 0xff_ff_ff_ff) {
    throw new ZipError("The archive is a ZIP64, which is not supported.");
  }
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new ZipError("The archive is broken.");
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record that says where the list of files is: the last thing but a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new ZipError("It is not a ZIP archive.");
}

function contentOf(
  view: DataView,
  bytes: Uint8Array,
  name: string,
  { offset, method, checksum, compressedSize, size }: ZipEntry,
): Uint8Array {
  if (view.getUint32(offset, true) !== FILE_SIGNATURE) throw new ZipError("The archive is broken.");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw new ZipError("The archive is cut short.");
  const content = expanded(name, method, size, bytes.subarray(start, start + compressedSize));
  if (content.length !== size || crc32(content) !== checksum) {
    throw new ZipError(`\`${name}\` in the archive is damaged.`);
  }
  return content;
}

function expanded(name: string, method: number, size: number, content: Uint8Array): Uint8Array {
  if (size > MAX_SIZE) throw new ZipError(`\`${name}\` in the archive is too large.`);
  if (method === 0) return content;
  if (method !== 8) {
    throw new ZipError(`\`${name}\` in the archive is packed in a way that is not supported.`);
  }
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new ZipError(`\`${name}\` in the archive is damaged.`);
  }
}
