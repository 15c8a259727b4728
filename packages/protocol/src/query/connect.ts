import type { ErrorSchema, SchemaRef } from "@tsmith/schema";
import type { ClientOptions, OperationClient, ServiceIdentity } from "../client.ts";
import { formEncoders, formParameter, formWriter } from "../codec/form/encode.ts";
import type { FormFormat } from "../codec/form/format.ts";
import type { TreeNode } from "../codec/tree/node.ts";
import { childrenOf } from "../codec/tree/node.ts";
import { xmlDecoders } from "../codec/xml/codec.ts";
import { errorOfXml, errorRoot } from "../codec/xml/error.ts";
import { xmlFormat } from "../codec/xml/format.ts";
import { parseXml } from "../codec/xml/parse.ts";
import type { ErrorReader, ResponseReader } from "../reply.ts";
import { connectRpc } from "../rpc/connect.ts";
import type { OperationDescription } from "../service.ts";
import { clientSide } from "../side.ts";
import { formType } from "./action.ts";

/** What the two protocols do not share, for clients. */
export interface QueryClientDialect {
  readonly form: FormFormat;
  /** The names of the elements that lead from the root of a response to the output. */
  readonly outputPath: (operation: string) => readonly string[];
  /** Those that lead to an error. */
  readonly errorPath: readonly string[];
  readonly errorName?: (error: ErrorSchema<unknown>) => string;
}

/** The client half of the two protocols. */
export function connectQuery(
  { version }: Pick<ServiceIdentity, "version">,
  operation: OperationDescription,
  options: ClientOptions | undefined,
  { form, outputPath, errorPath, errorName }: QueryClientDialect,
): OperationClient {
  const { schema } = operation;
  const [, , name] = schema;
  const writeMembers = formWriter(formEncoders(form), schema[4]);
  const decoders = xmlDecoders(clientSide, xmlFormat);
  const reader = (target: SchemaRef, path: readonly string[]): ResponseReader => {
    const decode = decoders.decoder(target);
    return (_response, bytes) => {
      const node = bytes.length === 0 ? undefined : nodeAt(parseXml(bytes, Infinity), path);
      return decode([node ?? emptyNode], []);
    };
  };
  const codec = {
    path: "/",
    headers: { "content-type": formType },
    writeInput: (input: unknown): string => {
      const parameters = [formParameter("Action", name), formParameter("Version", version)];
      writeMembers("", input, parameters);
      return parameters.join("&");
    },
    readOutput: reader(schema[5], outputPath(name)),
    readError: errorReader(errorPath),
    errorReader: (error: ErrorSchema<unknown>) => reader(error, errorPath),
    ...(errorName !== undefined && { errorName }),
  };
  return connectRpc(codec, operation, options);
}

function nodeAt(root: TreeNode, path: readonly string[]): TreeNode | undefined {
  return path.reduce<TreeNode | undefined>((node, name) => childrenOf(node, name)[0], root);
}

const emptyNode: TreeNode = { text: "", children: new Map(), attributes: new Map() };

function errorReader(path: readonly string[]): ErrorReader {
  return ({ status }, bytes) => {
    const root = errorRoot(bytes);
    return errorOfXml(status, root && nodeAt(root, path));
  };
}
