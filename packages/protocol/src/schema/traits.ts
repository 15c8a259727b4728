export { traitsOf, type Traits } from "@tsmith/schema";
