import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, parseBuildConfig, readSources } from "@tsmith/codegen";
import { restJson1Client } from "@tsmith/protocol/rest-json1";
import { qldbMock } from "@tsmith/qldb-mock/core";
import { constraints } from "@tsmith/qldb-types/constraints";
import { ListJournalS3Exports$, ListJournalS3ExportsResponse$ } from "@tsmith/qldb-types/schemas";
import {
  assemble,
  load,
  parseIdl,
  preludeOf,
  readJsonAst,
  writeIdl,
  type Model,
  type Source,
} from "@tsmith/smithy";
import { jsonDecoders } from "../../../packages/protocol/src/codec/json/decode.ts";
import { jsonEncoder, jsonEncoders } from "../../../packages/protocol/src/codec/json/encode.ts";
import { buildAll } from "./all-of-aws.ts";
import { compare } from "./measure.ts";
import { fetches, manyOperations, mockedCall } from "./mock.ts";
import { compareTypeChecks } from "./type-checks.ts";
import { compareProcesses } from "./whole-process.ts";

const print = (text: string): void => void process.stdout.write(text);

const mock = qldbMock({ seed: 42, items: 100 });
const response = await mock.fetch("https://qldb.example/journal-s3-exports?max_results=100");
const page = await response.text();

const settings = {
  side: "server",
  usesJsonName: true,
  timestampFormat: "epoch-seconds",
  constraints,
} as const;
const decoders = jsonDecoders(settings);
const decode = decoders.decoder(ListJournalS3ExportsResponse$);
const encode = jsonEncoder(jsonEncoders(decoders), ListJournalS3ExportsResponse$);
const service = { id: "com.amazonaws.qldb#AmazonQLDB", version: "2019-01-02" };
const client = restJson1Client.connect(service, { schema: ListJournalS3Exports$, errors: [] });
const parsed = JSON.parse(page) as unknown;
const bytes = new TextEncoder();
const output = decode(JSON.parse(page), []);

print(
  await compare("A page of 100 exports, read", [
    { name: "JSON.parse", run: () => JSON.parse(page) },
    { name: "strict decoder, constraints checked", run: () => decode(JSON.parse(page), []) },
    {
      name: "client half, from a Response",
      run: () => client.readResponse(Response.json(parsed)),
    },
  ]),
);
print(
  await compare("The same page, written as bytes", [
    { name: "JSON.stringify", run: () => bytes.encode(JSON.stringify(parsed)) },
    { name: "encoder", run: () => bytes.encode(encode(output)) },
  ]),
);

print(await compare("A mocked call, 100 exports", await mockedCall()));
print(await compare("A call of a service of many operations", manyOperations(400)));
print(await compare("A call of fetch, 10 exports", fetches()));

const model = "../shared/corpora/aws/qldb.json";
if (existsSync(model)) {
  const text = readFileSync(model, "utf8");
  print(
    await compare("AWS's model of QLDB", [
      { name: "JSON.parse", run: () => JSON.parse(text) },
      { name: "read and assemble", run: () => assembled({ name: model, text }) },
      { name: "load: read, assemble, validate", run: () => load([{ name: model, text }]) },
    ]),
  );
  const { value } = load([{ name: model, text }]);
  const idl = value === undefined ? [] : writeIdl(value);
  print(
    await compare("The same model as IDL text", [
      { name: "JSON AST: read and assemble", run: () => assembled({ name: model, text }) },
      { name: "IDL text: read and assemble", run: () => assembled(...idl) },
    ]),
  );
}

const file = "model/qldb/smithy-build.json";
const { value: config } = parseBuildConfig({ name: file, text: readFileSync(file, "utf8") });
const { sources } = readSources(["model/qldb/journal-exports.smithy"]);
if (config !== undefined) {
  print(
    await compare("model/qldb, in memory", [
      { name: "load", run: () => load(sources) },
      { name: "build: five packages", run: () => build(config, sources) },
    ]),
  );
}

if (existsSync(model)) {
  print(compareProcesses([model, join(dirname(model), "s3.json")]));
  print(await compareTypeChecks(model, "@aws-sdk/client-qldb"));
  print(await buildAll(dirname(model)));
}

/** What sources make, before it is validated. */
function assembled(...files: readonly Source[]): Model | undefined {
  const declared = files.flatMap((source) => {
    const { value } = source.name.endsWith(".json") ? readJsonAst(source) : parseIdl(source);
    return value ?? [];
  });
  return assemble([...declared, ...preludeOf(declared)]).value;
}
