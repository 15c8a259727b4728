import type { Constraint, Member, SchemaRef, StructureShape } from "@tsmith/schema";
import type { Absence } from "../codec/json/decode-member.ts";
import type { TextSettings } from "../codec/text/decode.ts";
import type { Flaws } from "../constraints/flaw.ts";
import type { OperationDescription } from "../service.ts";
import type { Side } from "../side.ts";
import type { Bound } from "./bindings.ts";
import type { SplitUrl } from "./query.ts";

/** What the operations of a service over HTTP bindings have in common. */
export interface HttpCodec extends Pick<Side, "constraints" | "isTrue" | "maxBodyBytes" | "side"> {
  /** Labels and queries. */
  readonly uri: TextSettings;
  readonly header: TextSettings;
  readonly document: DocumentCodec;
  /** Where the output of an operation is written in a way of its own. */
  readonly outputDocument?: (operation: OperationDescription) => DocumentCodec;
  /** Where a part of the path may stand elsewhere in the URL. */
  readonly splitUrl?: (url: string) => SplitUrl;
  /** Where the members of an error do not stand below the root of a body. */
  readonly errorDocument?: DocumentCodec;
}

/** How a protocol over HTTP bindings writes what stands in a body. */
export interface DocumentCodec {
  readonly mediaType: string;
  /** What a client sends for a structure that is the whole body, and absent; nothing unless set. */
  readonly absentStructure?: string;
  /** What stands for a member where it is absent. */
  readonly absenceOf: (shape: StructureShape, member: Member) => Absence;
  /** Compiles the reader of a body that members share. */
  readonly membersReader: (structure: SchemaRef, members: readonly Bound[]) => MembersReader;
  /** Compiles the reader of a member that is the whole body; `undefined` where it is absent. */
  readonly payloadReader: (payload: Bound, constraint: Constraint | undefined) => PayloadDecode;
  /** Compiles the writer of a body that members share. */
  readonly membersWriter: (
    structure: SchemaRef,
    members: readonly Bound[],
  ) => (values: Readonly<Record<string, unknown>>) => string;
  /** Compiles the writer of a member that is the whole body. */
  readonly payloadWriter: (payload: Bound) => (value: unknown) => string;
}

/** Reads the members that share a body. */
export interface MembersReader {
  /** What the bytes hold; there is at least one. */
  readonly parse: (bytes: Uint8Array) => unknown;
  /** By the name of the member; `undefined` where it is absent. */
  readonly readers: ReadonlyMap<string, MemberDecode>;
}

/** Reads a member that is the whole body; `undefined` where the bytes stand for none. */
export type PayloadDecode = (bytes: Uint8Array, flaws: Flaws) => unknown;

/** Reads a member from what a body holds; `undefined` where it is absent. */
export type MemberDecode = (parsed: unknown, flaws: Flaws) => unknown;
