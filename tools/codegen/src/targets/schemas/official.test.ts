import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { modelOf, viewOfModel } from "../../../test/view-of.ts";
import { schemaTuples } from "./schema-tuples.ts";

const ROOT = join(import.meta.dirname, "../../../../..");
const CORPUS = join(ROOT, "../shared/corpora/aws");

/** What the official generator made of a newer model than the corpus has: schema → member. */
const NEWER: Readonly<Record<string, string>> = {
  "com.amazonaws.ssooidc#AccessDeniedException": "reason",
  "com.amazonaws.ssooidc#InvalidRequestException": "reason",
};

/**
 * The clients that come with the runtime were made by the official generator: a service's module
 * exports the schemas of the operations that credentials need.
 */
function officialSchemas(service: string): readonly unknown[][] | undefined {
  try {
    const runtime = createRequire(join(ROOT, "packages/client/package.json"));
    const provider = createRequire(runtime.resolve("@aws-sdk/credential-provider-node"));
    const login = createRequire(provider.resolve("@aws-sdk/credential-provider-login"));
    const client = login(`@aws-sdk/nested-clients/${service}`) as Record<string, unknown>;
    const exported = Object.values(client).filter((value): value is unknown[] => isSchema(value));
    return [...withReferences(exported)].filter(([, ns]) => !String(ns).startsWith(SYNTHETIC));
  } catch {
    return undefined;
  }
}

const SYNTHETIC = "smithy.ts.sdk.synthetic.";

function isSchema(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "string";
}

/** The schemas and those that they refer to, which are not exported all. */
function withReferences(schemas: readonly unknown[][]): ReadonlySet<unknown[]> {
  const found = new Set<unknown[]>();
  const pending: unknown[] = [...schemas];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value === "function") pending.push(value());
    if (!Array.isArray(value) || found.has(value)) continue;
    if (isSchema(value)) found.add(value);
    pending.push(...value);
  }
  return found;
}

/** A schema with its references by name, its traits in one order, later members left out. */
function normalized(value: unknown, newer: string | undefined): unknown {
  if (typeof value === "function") {
    const target: unknown = value();
    return Array.isArray(target) ? `${target[1]}#${target[2]}` : target;
  }
  if (!Array.isArray(value)) return value;
  const items = value.map((item) => normalized(item, undefined));
  const names = items[4];
  if (newer === undefined || !Array.isArray(names)) return items;
  const index = names.indexOf(newer);
  const without = (list: unknown): unknown[] => (list as unknown[]).toSpliced(index, 1);
  return index < 0 ? items : [...items.slice(0, 4), without(names), without(items[5])];
}

describe.each(["cognito-identity", "sso", "sso-oidc"])("the schemas of %s", (service) => {
  const path = join(CORPUS, `${service}.json`);
  const official = officialSchemas(service);
  const missing = existsSync(path) ? "clients of the runtime" : `corpus ${service}.json`;

  test.skipIf(official === undefined || !existsSync(path))(
    `are those of the official generator${official && existsSync(path) ? "" : ` (did not run: no ${missing})`}`,
    () => {
      const text = readFileSync(path, "utf8");
      const ours = schemaTuples(viewOfModel(modelOf([{ name: `${service}.json`, text }])));
      expect(official!.length).toBeGreaterThan(2);
      for (const schema of official!) {
        const id = `${schema[1]}#${schema[2]}`;
        expect(normalized(ours.get(id), undefined), id).toEqual(normalized(schema, NEWER[id]));
      }
    },
  );
});
