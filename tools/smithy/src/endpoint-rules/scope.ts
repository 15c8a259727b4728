import type { PlaceOf } from "./place.ts";

/** Names and what is known of them: an inner scope sees the outer ones, and is forgotten. */
export class Scope<T> {
  readonly #outer: Scope<T> | undefined;
  readonly #known = new Map<string, { readonly value: T; readonly place: PlaceOf }>();
  readonly #present = new Set<string>();

  constructor(outer?: Scope<T>) {
    this.#outer = outer;
  }

  insert(name: string, value: T, place?: PlaceOf): void {
    this.#known.set(name, { value, place });
  }

  find(name: string): { readonly value: T; readonly place: PlaceOf } | undefined {
    return this.#known.get(name) ?? this.#outer?.find(name);
  }

  /** From here on, the name has a value. */
  setPresent(name: string): void {
    this.#present.add(name);
  }

  isPresent(name: string): boolean {
    return this.#present.has(name) || this.#outer?.isPresent(name) === true;
  }
}
