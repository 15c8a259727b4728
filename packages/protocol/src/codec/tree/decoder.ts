import type { Constraint, Constraints, Member, SchemaRef, Shape } from "@tsmith/schema";
import type { Flaws } from "../../constraints/flaw.ts";
import type { ConditionEvaluator } from "../../service.ts";
import type { JsonDecoders } from "../json/decoder.ts";
import type { TextSettings } from "../text/decode.ts";
import type { TreeNode } from "./node.ts";

/**
 * Turns the nodes of one member, of which there is at least one, into the value of a shape; adds
 * what breaks a constraint to `flaws`.
 *
 * @throws Rejection where a value has the wrong type.
 */
export type TreeDecode = (nodes: readonly TreeNode[], flaws: Flaws) => unknown;

/** How a format stands lists and names in a tree. */
export interface TreeFormat {
  /** The name of a member of a structure or union. */
  readonly nameOf: (member: Member) => string;
  /** The name of the `member` of a list, or of the `key` or `value` of a map. */
  readonly partNameOf: (part: Member) => string;
  /** Whether the items of a list or map stand where the list itself would. */
  readonly isFlattened: (schema: SchemaRef) => boolean;
  /** The items of a list that stand below `name`, or, without one, in place of the list. */
  readonly itemsOf: (nodes: readonly TreeNode[], name: string | undefined) => readonly TreeNode[];
  /** Whether spaces around the text of anything but a string mean nothing. */
  readonly ignoresSpace: boolean;
  /** Whether members with `@xmlAttribute` are attributes. */
  readonly hasAttributes: boolean;
}

/** How a protocol writes trees, and who reads them. */
export interface TreeSettings {
  readonly format: TreeFormat;
  readonly text: TextSettings;
  /** A server refuses what the model does not know; a client lets a newer service speak. */
  readonly side: "server" | "client";
  readonly constraints: Constraints;
  readonly isTrue?: ConditionEvaluator | undefined;
  /** Reads default values, which models write as JSON. */
  readonly defaults: JsonDecoders;
}

/** Compiles the decoders of a service, each schema once. */
export interface TreeDecoders extends TreeSettings {
  /** Those of structures and unions, which may contain themselves. */
  readonly structures: Map<Shape, TreeDecode>;
  /** The decoder of a schema, with the constraints that its member puts on it. */
  readonly decoder: (schema: SchemaRef, constraint?: Constraint) => TreeDecode;
}
