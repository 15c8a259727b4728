import { assignment, code, generic } from "../../print/code.ts";
import { reference, text, typeReference } from "../../print/doc.ts";
import { shapeComment } from "../../print/documentation.ts";
import { identifier } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { clientNames } from "./names.ts";
import { pureCall } from "./pure-call.ts";

/** `client.ts`: the class that sends commands. @internal */
export function clientFile(view: ServiceView): File {
  const { client, config, resolvedConfig } = clientNames(view);
  const base = `${client}Base`;
  const type = generic(runtimeType("ServiceClientConstructor", "@tsmith/client"), [
    typeReference(config, "./config.ts"),
    typeReference("ServiceInputTypes", "./commands.ts"),
    typeReference("ServiceOutputTypes", "./commands.ts"),
    typeReference(resolvedConfig, "./config.ts"),
  ]);
  const call = pureCall(runtimeValue("serviceClient", "@tsmith/client"), [
    reference("service", "./service.ts"),
  ]);
  return printModule({
    path: "src/client.ts",
    declares: [base, client],
    body: [
      [assignment(code`const ${identifier(base)}: ${type}`, call), text(";")],
      [
        shapeComment(view.service),
        code`export class ${identifier(client)} extends ${identifier(base)} {}`,
      ],
    ],
  });
}
