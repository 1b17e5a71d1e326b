import type { Rule } from "../rule";

/** The rules of the group `number/`, in the order of the catalogue. */
export const NUMBER_RULES: readonly Rule[] = [];
