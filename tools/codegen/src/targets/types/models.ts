import {
  isRequiredInType,
  type MemberShape,
  type StructureShape,
  type UnionShape,
} from "@tsmith/smithy";
import { block, code, unionAlias } from "../../print/code.ts";
import { type Doc, hardline, join, text } from "../../print/doc.ts";
import { memberComment, shapeComment } from "../../print/documentation.ts";
import { identifier, memberKey } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { directionOf, hasOutputForm, typeName } from "../../view/output-form.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { insidePlace, type TypePlace, typesOf } from "./type-of.ts";
import { unionDeclaration } from "./unions.ts";

/** `models.ts`: an interface for each structure, a type for each union. @internal */
export function modelsFile(view: ServiceView): File | undefined {
  const models = view.shapes.filter(isModel);
  if (models.length === 0) return undefined;
  const declarations = models.flatMap((shape) => {
    const first = insidePlace(view, directionOf(view, shape.id));
    return hasOutputForm(view, shape.id)
      ? [declaration(first, shape), declaration(insidePlace(view, "output"), shape)]
      : [declaration(first, shape)];
  });
  return printModule({
    path: "src/models.ts",
    declares: models.flatMap(({ id }) => [
      typeName(view, id, "input"),
      typeName(view, id, "output"),
    ]),
    body: declarations,
  });
}

function isModel(shape: ServiceView["shapes"][number]): shape is StructureShape | UnionShape {
  if (shape.type === "union") return true;
  return shape.type === "structure" && !shape.traits.has("smithy.api#error");
}

function declaration(place: TypePlace, shape: StructureShape | UnionShape): Doc {
  return shape.type === "union"
    ? unionDeclaration(place, shape)
    : structureDeclaration(place, shape);
}

function structureDeclaration(place: TypePlace, shape: StructureShape): Doc {
  const name = identifier(typeName(place.view, shape.id, place.direction));
  const members = [...shape.members.values()].map((member) => [
    memberComment(place.view.model, member),
    memberDeclaration(place, member),
  ]);
  const body = members.length === 0 ? [] : [join([hardline, hardline], members)];
  return [shapeComment(shape), code`export interface ${name} ${block(body)}`];
}

/**
 * `name: T;`, `name?: T | undefined;`, or in `requiredMemberMode` `nullable` the official client's
 * `name: T | undefined;`. An idempotency token is filled in where it is missing.
 *
 * @internal
 */
export function memberDeclaration(place: TypePlace, member: MemberShape): Doc {
  const types = typesOf(place, member.target);
  const key = memberKey(member.name);
  if (!isRequiredInType(member) || member.traits.has("smithy.api#idempotencyToken")) {
    return [key, text("?:"), unionAlias([...types, text("undefined")]), text(";")];
  }
  const isNullable = place.view.settings.requiredMemberMode === "nullable";
  const alternatives = isNullable ? [...types, text("undefined")] : types;
  return [key, text(":"), unionAlias(alternatives), text(";")];
}
