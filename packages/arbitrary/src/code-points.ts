import * as fc from "fast-check";
import type { Binding } from "./binding.ts";
import type { Settings } from "./options.ts";

/** Inclusive ranges of code points with how often each is chosen; the first holds the simplest. */
type Palette = readonly (readonly [weight: number, first: number, last: number])[];

const letters: Palette = [
  [6, 0x61, 0x7a],
  [3, 0x41, 0x5a],
  [3, 0x30, 0x39],
];

/** Each plane that something trips over: quotes and controls, separators, other scripts, emoji. */
const anyText: Palette = [
  ...letters,
  [6, 0x20, 0x7e],
  [1, 0x09, 0x0a],
  [1, 0x0d, 0x0d],
  [1, 0x85, 0xff],
  [1, 0x0300, 0x036f],
  [1, 0x0590, 0x06ff],
  [1, 0x2000, 0x206f],
  [1, 0x3040, 0x30ff],
  [1, 0xe000, 0xf8ff],
  [1, 0xfff0, 0xfffd],
  [1, 0x1f300, 0x1f6ff],
  [1, 0x10000, 0x10ffff],
];

const controls: Palette = [[1, 0x00, 0x1f]];

const visible: Palette = [...letters, [6, 0x20, 0x7e]];

const lowerCase: Palette = [
  [6, 0x61, 0x7a],
  [1, 0x30, 0x39],
];

const hostName: Palette = [...lowerCase, [1, 0x2d, 0x2d]];

/** The code points that may travel by `binding`. */
export function codePoints(settings: Settings, binding: Binding | undefined): fc.Arbitrary<string> {
  if (binding === "headerName") return new CodePointArbitrary(lowerCase);
  if (settings.style === "readable") return new CodePointArbitrary(letters);
  if (binding === "header" || binding === "prefixHeaders") return new CodePointArbitrary(visible);
  if (binding === "hostLabel") return new CodePointArbitrary(hostName);
  if (settings.characters === "xml") return new CodePointArbitrary(anyText);
  return new CodePointArbitrary([...anyText, ...controls]);
}

/** One Unicode scalar value as a string; no palette holds surrogates. */
class CodePointArbitrary extends fc.Arbitrary<string> {
  readonly #palette: Palette;
  readonly #total: number;

  constructor(palette: Palette) {
    super();
    this.#palette = palette;
    this.#total = palette.reduce((total, [weight]) => total + weight, 0);
  }

  override generate(random: fc.Random): fc.Value<string> {
    let ticket = random.nextInt(1, this.#total);
    for (const [weight, first, last] of this.#palette) {
      ticket -= weight;
      if (ticket <= 0) {
        return new fc.Value(String.fromCodePoint(random.nextInt(first, last)), undefined);
      }
    }
    throw new Error("A ticket beyond the total of the weights was drawn.");
  }

  override canShrinkWithoutContext(_value: unknown): _value is string {
    return false;
  }

  override shrink(value: string): fc.Stream<fc.Value<string>> {
    const simplest = String.fromCodePoint(this.#palette[0]?.[1] ?? 0);
    return value === simplest ? fc.Stream.nil() : fc.Stream.of(new fc.Value(simplest, undefined));
  }
}
