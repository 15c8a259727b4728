import type { Report } from "../diagnostics.ts";
import type { Model } from "../model/model.ts";

/** One rule of validation: reports what breaks it. It never throws, whatever the model. */
export type Rule = (model: Model, report: Report) => void;
