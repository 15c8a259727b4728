/**
 * An enum as a service may send it: the known values complete in an editor, and a value that is
 * added tomorrow still reads.
 *
 * @public
 */
export type OpenEnum<T extends string> = T | (string & Record<never, never>);

/** An integer enum as a service may send it. @public */
export type OpenIntEnum<T extends number> = T | (number & Record<never, never>);

/** Narrows a value of an open enum to the values that the contract knows. @public */
export type EnumGuard<T> = (value: unknown) => value is T;

/**
 * Makes the guard of an enum from its constants.
 *
 * @example const isExportStatus: EnumGuard<ExportStatus> = enumGuard(ExportStatus);
 * @public
 */
export function enumGuard<T extends string | number>(
  constants: Readonly<Record<string, T>>,
): EnumGuard<T> {
  const values = new Set<unknown>(Object.values(constants));
  return (value): value is T => values.has(value);
}
