/**
 * Which of the allowed values to make: `any` of them, the nasty ones too, or `readable` ones that a
 * person would have typed.
 *
 * @public
 */
export type Style = "any" | "readable";

/** How values are made; every one keeps the constraints, whatever is set. @public */
export interface KitOptions {
  /** `any` unless set. */
  readonly style?: Style;
  /** The clock of readable timestamps; 2026-01-01T00:00:00Z unless set. */
  readonly now?: Date;
  /** Whether open enums also hold values that the contract does not know. */
  readonly unknownEnums?: boolean;
  /** Whether unions also hold members that the contract does not know. */
  readonly unknownUnionMembers?: boolean;
  /** Levels of structures, lists, maps and unions below which only what must be there is made. */
  readonly maxDepth?: number;
  /** Structures, lists, maps and unions in one value beyond which only what must be there is made. */
  readonly maxNodes?: number;
  /**
   * What the protocol can carry: `xml` leaves out what XML 1.0 has no characters for, and blank
   * lines alone, which readers take for layout.
   */
  readonly characters?: "any" | "xml";
  /** What objects can carry: `plain` leaves out `__proto__`, which readers of JSON lose. */
  readonly keys?: "any" | "plain";
}

/** The options with all defaults filled in. */
export type Settings = Required<KitOptions>;

/** Fills in the defaults. */
export function settingsOf(options: KitOptions): Settings {
  return {
    style: "any",
    now: new Date("2026-01-01T00:00:00Z"),
    unknownEnums: false,
    unknownUnionMembers: false,
    maxDepth: 6,
    maxNodes: 120,
    characters: "any",
    keys: "any",
    ...options,
  };
}
