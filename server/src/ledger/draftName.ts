import type { Snapshot } from "../model/snapshot";

/** What tells a draft apart wherever it lies: its number and title; `fallback` where it has neither. */
export function draftName({ notice }: Snapshot, fallback: string): string {
  return [notice.docNumber?.value.text, notice.title?.text].filter(Boolean).join(" ") || fallback;
}
