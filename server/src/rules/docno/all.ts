import type { Rule } from "../rule";
import { bracket } from "./bracket";

/** The rules of the group `docno/`, in the order of the catalogue. */
export const DOCNO_RULES: readonly Rule[] = [bracket];
