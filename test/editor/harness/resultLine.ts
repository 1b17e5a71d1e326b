/** A line of the file that `EDITOR_RESULTS` names. scripts/editor-tests.mjs prints it and counts. */
export type ResultLine =
  | { readonly kind: "pass" | "fail"; readonly title: string; readonly ms: number; readonly error?: string }
  | { readonly kind: "retry"; readonly title: string; readonly error: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "skip"; readonly reason: string }
  | { readonly kind: "end" };

/** Before a result line that a suite in a browser prints, which can write no file. */
export const RESULT_MARK = "\u2063notice-result:";
