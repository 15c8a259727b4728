import type { ServiceView } from "../view/service-view.ts";

/**
 * What names of functions of a service start with: its client's name in camel case. `QLDB` →
 * `qldb`, `CloudControl` → `cloudControl`, `WAFRegional` → `wafRegional`.
 *
 * @internal
 */
export function baseName(view: ServiceView): string {
  return view.names.client.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (capitals) => capitals.toLowerCase());
}
