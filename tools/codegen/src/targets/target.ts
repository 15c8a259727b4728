import type { File } from "../print/module.ts";
import type { ServiceView } from "../view/service-view.ts";
import type { TargetName } from "../view/settings.ts";

/** One artefact that is made of a service; to add one is to add a folder and a line. @public */
export interface Target {
  readonly name: TargetName;
  /** The files of the target's package, paths relative to the package. May wait for others' tools. */
  readonly generate: (view: ServiceView) => readonly File[] | Promise<readonly File[]>;
}
