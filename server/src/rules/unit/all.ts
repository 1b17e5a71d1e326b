import type { Rule } from "../rule";

/** The rules of the group `unit/`, in the order of the catalogue. */
export const UNIT_RULES: readonly Rule[] = [];
