/** A part of a page that a command writes: `<!-- score: npm run … -->` to `<!-- /score -->`. */
export interface PagePart {
  readonly name: string;
  /** What writes it. */
  readonly command: string;
}

/**
 * A page with a text in the place of a part.
 *
 * @throws Error where the page has no place for it.
 */
export function withPart(page: string, { name, command }: PagePart, text: string): string {
  const opening = `<!-- ${name}: ${command} -->`;
  const start = page.indexOf(opening);
  const end = page.indexOf(`<!-- /${name} -->`);
  if (start === -1 || end < start) throw new Error(`The page has no \`${opening}\``);
  return `${page.slice(0, start + opening.length)}\n\n${text}\n\n${page.slice(end)}`;
}
