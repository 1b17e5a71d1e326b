import type { Role } from "../../syntax/tree";

/** Lines that are set by form, not written in sentences. */
const SET_BY_FORM: ReadonlySet<Role> = new Set<Role>([
  "head",
  "issuer-mark",
  "doc-number",
  "signature",
  "date",
  "contents",
]);

/** True for what the drafter writes in words: text, titles, notes, recipients. */
export function isWritten(role: Role): boolean {
  return !SET_BY_FORM.has(role);
}
