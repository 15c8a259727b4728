import type * as fc from "fast-check";

/** Makes a string from the name of the member that it is for, as a person would fill it in. */
type Maker = (random: fc.Random, now: Date) => string;

const nouns = [
  "orders",
  "invoices",
  "vehicles",
  "registry",
  "payments",
  "archive",
  "harbor",
  "meadow",
  "lantern",
  "compass",
  "garden",
  "railway",
] as const;

const adjectives = ["quiet", "amber", "northern", "early", "silver", "modern", "green"] as const;

const firstNames = ["Ada", "Grace", "Alan", "Mary", "Edsger", "Barbara", "Niklaus"] as const;

const hexadecimal = "0123456789abcdef";
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** What the name of a member says about its strings; the first that fits wins. */
const makers: readonly (readonly [RegExp, Maker])[] = [
  [/kms.*(?:arn|key)/i, (random) => arn("kms", `key/${uuid(random)}`)],
  [/role.*arn/i, (random) => arn("iam", `role/${slug(random)}`)],
  [/arn$/i, (random) => arn("example", `resource/${slug(random)}`)],
  [/e-?mail/i, (random) => `${pick(random, firstNames).toLowerCase()}@example.com`],
  [/ur[il]$|endpoint|website/i, (random) => `https://example.com/${slug(random)}`],
  [/ipv?6/i, (random) => `2001:db8::${random.nextInt(1, 0xffff).toString(16)}`],
  [/ip.?addr|ipv?4?$/i, (random) => `192.0.2.${random.nextInt(1, 254)}`],
  [/cidr/i, (random) => `10.${random.nextInt(0, 255)}.0.0/16`],
  [/region/i, () => "eu-west-1"],
  [/account/i, () => "123456789012"],
  [/version/i, (random) => `${random.nextInt(1, 9)}.${random.nextInt(0, 9)}.0`],
  [/token|cursor|digest|checksum|etag/i, (random) => text(random, base62, 32)],
  [/prefix|path|directory|folder/i, (random) => `${pick(random, nouns)}/${slug(random)}/`],
  [/description|comment|message|reason|summary|note/i, sentence],
  [/title|label|display/i, (random) => capital(`${adjective(random)} ${pick(random, nouns)}`)],
  [/date|time$|at$/i, (_, now) => now.toISOString().slice(0, 10)],
  [
    /^(?:id|uuid|guid|identifier)s?$|(?:I[dD]|U[uU]ID|U[uU]id|G[uU]ID|Guid|dentifier)s?$/,
    (random) => text(random, base62, 22),
  ],
];

/** Readable strings for a member of this name, whatever its constraints. */
export function readable(member: string, now: Date): (random: fc.Random) => string {
  const maker = makers.find(([pattern]) => pattern.test(member))?.[1] ?? slug;
  return (random) => maker(random, now);
}

function slug(random: fc.Random): string {
  return `${adjective(random)}-${pick(random, nouns)}`;
}

function adjective(random: fc.Random): string {
  return pick(random, adjectives);
}

function sentence(random: fc.Random): string {
  return capital(`${adjective(random)} ${pick(random, nouns)} and ${pick(random, nouns)}.`);
}

function arn(service: string, resource: string): string {
  const region = service === "iam" ? "" : "eu-west-1";
  return `arn:aws:${service}:${region}:123456789012:${resource}`;
}

function uuid(random: fc.Random): string {
  return [8, 4, 4, 4, 12].map((length) => text(random, hexadecimal, length)).join("-");
}

function text(random: fc.Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[random.nextInt(0, alphabet.length - 1)]).join("");
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function pick<T extends string>(random: fc.Random, options: readonly T[]): string {
  return options[random.nextInt(0, options.length - 1)] ?? "";
}
