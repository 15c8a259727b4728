/**
 * `T` with another type for one of its members: what a client takes and gives for a payload is more
 * than what its contract says.
 *
 * @public
 */
export type WithMember<T, Name extends keyof T, Type> = {
  [Key in keyof T]: Key extends Name ? Type | Extract<T[Key], undefined> : T[Key];
};
