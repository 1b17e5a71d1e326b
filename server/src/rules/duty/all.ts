import type { Rule } from "../rule";

/** The rules of the group `duty/`, in the order of the catalogue. */
export const DUTY_RULES: readonly Rule[] = [];
